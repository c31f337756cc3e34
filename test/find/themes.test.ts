import { expect, test } from 'vitest'
import { openThemes } from '../../src/find/themes.ts'
import { loadKnowledge, type Theme, type ThemeKnowledge } from '../../src/knowledge/index.ts'

const PHRASES: Readonly<Partial<Record<Theme, readonly string[]>>> = {
  neglect: ['home conditions', 'dirty clothes', 'hunger'],
  exploitation: ['county lines'],
}
const themes: readonly ThemeKnowledge[] = (await loadKnowledge()).themes.map((theme) => ({
  ...theme,
  phrases: PHRASES[theme.id] ?? [],
}))

const namedIn = (paragraphs: readonly string[]): readonly Theme[] =>
  openThemes(
    themes,
    paragraphs,
  )({
    text: 'The Board should write to the landlord.',
    headings: [],
    around: 'There was hunger, and dirty clothes, and poor home conditions. There was talk of county lines.',
  }).map(({ id }) => id)

test('a harm that the whole review is about counts for an item that barely speaks of it', () => {
  const told = 'County lines ran through the estate in each of the weeks that the panel looked at, and nobody said so.'
  expect(namedIn([told, told])).toEqual(['neglect', 'exploitation'])
  expect(namedIn([])).toEqual(['neglect'])
})
