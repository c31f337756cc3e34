import { describe, expect, test } from 'vitest'
import { loadKnowledge, NATIONS, type Nation, type Theme } from '../../src/knowledge/index.ts'
import { countWords, packagePath, readText, splitSentences } from '../../src/shared/index.ts'

const { supportLines } = await loadKnowledge()

const offered = (nation: Nation, theme?: Theme): readonly string[] =>
  supportLines
    .filter(
      ({ nations, themes }) =>
        nations.includes(nation) && (themes === 'always' || (theme !== undefined && themes.includes(theme))),
    )
    .map(({ id }) => id)

test.each(NATIONS)('every briefing in %s has the same four lines', (nation) => {
  expect(offered(nation)).toEqual(['emergency', 'nspcc', 'childline', 'samaritans'])
})

/** By nation: the line for domestic abuse. */
const DOMESTIC_ABUSE: readonly (readonly [Nation, string])[] = [
  ['England', '0808 2000 247'],
  ['Wales', '0808 80 10 800'],
  ['Scotland', '0800 027 1234'],
  ['Northern Ireland', '0808 802 1414'],
]

test.each(DOMESTIC_ABUSE)(
  'a briefing on domestic abuse in %s names %s and no other nation’s line',
  (nation, number) => {
    const numbers = supportLines
      .filter(
        ({ id, nations, themes }) =>
          id.startsWith('domestic-abuse') && nations.includes(nation) && themes.includes('domestic-abuse'),
      )
      .map((line) => line.number)
    expect(numbers).toEqual([number])
  },
)

/** By theme: a line that it calls for. */
const BY_THEME: readonly (readonly [Theme, string])[] = [
  ['safer-sleeping', 'bereavement'],
  ['self-harm-and-suicide', 'papyrus'],
  ['disclosure', 'sexual-abuse'],
  ['substance-misuse', 'drugs'],
  ['non-mobile-injuries', 'crying-babies'],
  ['escalation', 'whistleblowing'],
  ['domestic-abuse', 'mens-advice'],
]

test.each(BY_THEME)('a briefing on %s offers %s', (theme, id) => {
  expect(offered('England', theme)).toContain(id)
})

describe.each(supportLines.map((line) => [line.id, line] as const))('the sentence of %s', (_, { sentence, number }) => {
  test('says the number as written', () => {
    expect(sentence).toContain(number)
  })

  test('is one sentence of at most 25 words', () => {
    expect(splitSentences(sentence)).toHaveLength(1)
    expect(countWords(sentence)).toBeLessThanOrEqual(25)
  })

  test('promises no hours', () => {
    expect(sentence).not.toMatch(/\b(?:24|hours?|day and night|any time|always open|seven days)\b/i)
  })
})

test('the head of the file asks a person to check the numbers before a release', async () => {
  expect(await readText(packagePath('src', 'knowledge', 'support-lines.yaml'))).toMatch(
    /^#.*A PERSON MUST CHECK EACH NUMBER/m,
  )
})
