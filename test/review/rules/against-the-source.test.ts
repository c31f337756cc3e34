import { describe, expect, it } from 'vitest'
import type { ListedRecommendation } from '../../../src/draft/index.ts'
import { factsOf, findingsWith, RECOMMENDATION, soundWith } from '../review-fixture.ts'

const figures = (sentence: string, footnote: string, ...changes: Parameters<typeof factsOf>[2][]) =>
  factsOf('figure-not-in-source', soundWith(sentence, `[^q]: ${footnote}`), ...changes).map((facts) => facts.figures)

describe('figure-not-in-source', () => {
  it.each([
    ['a number in digits', 'Robin was 5 months old.[^q]', 'p. 2: "Robin was four months old"', '5'],
    ['a number in words', 'There were sixty-two contacts.[^q]', 'p. 3: "sixty-one contacts"', '62'],
    ['a year', 'They moved in 2020.[^q]', 'p. 2: "moved to Northshire in 2021"', '2020'],
    ['each of two', 'In 18 of 60 contacts.[^q]', 'p. 3: "sixty-one contacts"', '18, 60'],
  ])('warns of %s that the words cited do not have', (_, sentence, footnote, expected) => {
    expect(figures(sentence, footnote)).toEqual([expected])
  })

  it.each([
    ['written another way', 'There were 61 contacts.[^q]', 'p. 3: "sixty-one contacts"'],
    ['spelled out', 'In seventeen, someone saw Robin.[^q]', 'p. 3: "In 17 of them someone saw Robin"'],
    ['that is a pronoun', 'One of them was told.[^q]', 'p. 4: "No one asked"'],
  ])('lets a number stand %s', (_, sentence, footnote) => {
    expect(figures(sentence, footnote)).toEqual([])
  })

  it('takes the label of a recommendation for a name', () => {
    const footnote = 'p. 5: "seek assurance that every baby is seen"'
    const findings = findingsWith([], [RECOMMENDATION])
    expect(figures('Recommendation 1 asks that every baby is seen.[^q]', footnote, { findings })).toEqual([])
    expect(figures('Recommendation 12 asks that every baby is seen.[^q]', footnote, { findings })).toEqual(['12'])
  })

  it('says nothing of numbers that the author answers for', () => {
    expect(factsOf('figure-not-in-source', soundWith('We asked 30 workers.[^4]'))).toEqual([])
  })
})

describe('negation-differs', () => {
  const turned = (sentence: string, quote: string) =>
    factsOf('negation-differs', soundWith(sentence, `[^q]: p. 4: "${quote}"`)).map(({ because }) => because)

  it.each([
    ['adds', 'Workers were not kind, tired and capable.[^q]', 'Workers were kind, tired and capable', 'added'],
    [
      'leaves out',
      'The health visitor was told of the plan.[^q]',
      'The health visitor was not told of the plan',
      'left-out',
    ],
  ])('warns of a sentence that %s a "not"', (_, sentence, quote, because) => {
    expect(turned(sentence, quote)).toEqual([because])
  })

  it.each([
    [
      'keeps it in other words',
      'Nobody told the health visitor of the plan.[^q]',
      'The health visitor was not told of the plan',
    ],
    [
      'tells only another part',
      'Workers were kind.[^q]',
      'Workers were kind, tired and capable. No one asked who else was at home',
    ],
    ['has none to keep', 'Workers were kind.[^q]', 'Workers were kind'],
  ])('lets a sentence stand that %s', (_, sentence, quote) => {
    expect(turned(sentence, quote)).toEqual([])
  })
})

describe('weak-source', () => {
  const weak = (sentence: string) =>
    factsOf('weak-source', soundWith(sentence, '[^q]: p. 4: "The health visitor was not told of the plan."'))

  it('warns of a sentence that shares hardly a word with what it cites', () => {
    expect(weak('Doctors ignored obvious injuries for weeks.[^q]')).toHaveLength(1)
  })

  it('lets a sentence stand that stays near the words it cites', () => {
    expect(weak('Nobody had told the health visitor what was planned.[^q]')).toEqual([])
  })
})

describe('recommendation-not-listed', () => {
  const findings = findingsWith([], [RECOMMENDATION])
  const listed = { id: 'recommendation-1', label: 'Recommendation 1', text: RECOMMENDATION.text, page: 5 }
  const dropped = (
    recommendations: readonly ListedRecommendation[],
    sentence = 'Robin was four months old.[^1]',
    footnotes = '',
  ) => {
    const script = soundWith(sentence, footnotes)
    const frontMatter = {
      ...script.frontMatter,
      recommendations,
    }
    return factsOf('recommendation-not-listed', { ...script, frontMatter }, { findings }).map(({ because }) => because)
  }
  const SPEAKS = [
    'It asks the Partnership to see every baby.[^r]',
    '[^r]: p. 5: "seek assurance that every baby is seen"',
  ] as const

  it.each([
    ['is not in the list', [], 'not-listed'],
    ['is left out without a reason', [{ ...listed, spoken: false }], 'no-reason'],
    ['is left out with an empty reason', [{ ...listed, spoken: false, reason: ' ' }], 'no-reason'],
    ['is listed as spoken and is not', [{ ...listed, spoken: true }], 'not-spoken'],
  ])('warns of a recommendation that %s', (_, recommendations, because) => {
    expect(dropped(recommendations)).toEqual([because])
  })

  it('lets a recommendation stand that a sentence speaks', () => {
    expect(dropped([{ ...listed, spoken: true }], ...SPEAKS)).toEqual([])
  })

  it('lets a recommendation be left out with a reason', () => {
    expect(dropped([{ ...listed, spoken: false, reason: 'It asks one board for a report.' }])).toEqual([])
  })
})
