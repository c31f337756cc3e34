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
  words: [],
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

test('words that hint at a theme, in any of their forms, name it where no phrase does, and count less than one', () => {
  const hinting = themes.map((theme) => ({
    ...theme,
    words: theme.id === 'moves-and-housing' ? ['tenancy', 'repair', 'housing association'] : [],
  }))
  const named = (text: string): readonly Theme[] =>
    openThemes(hinting, [])({ text, headings: [], around: '' }).map(({ id }) => id)
  expect(named('Whoever holds the tenancies should say what is being repaired.')).toEqual(['moves-and-housing'])
  expect(named('Housing associations are to be asked.')).toEqual(['moves-and-housing'])
  expect(named('An association for housing is to be asked.')).toEqual([])
  expect(named('The repairs were to the home conditions.')).toEqual(['neglect', 'moves-and-housing'])
})
