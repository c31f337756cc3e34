import { describe, expect, it } from 'vitest'
import { parseScript, type Script } from '../../../src/draft/index.ts'
import { factsOf, findingsWith, RECOMMENDATION, SOUND, soundWith } from '../review-fixture.ts'

const listing = (script: Script, text: string, page = 5): Script => ({
  ...script,
  frontMatter: {
    ...script.frontMatter,
    recommendations: [
      { id: 'recommendation-1', label: 'Recommendation 1', text, page, spoken: false, reason: 'length' },
    ],
  },
})

const altered = (script: Script) =>
  factsOf('recommendation-altered', script, { findings: findingsWith([], [RECOMMENDATION]) })

describe('recommendation-altered', () => {
  it.each([
    [
      'a "should" that became a "may"',
      'The Partnership may seek assurance that every baby is seen, held and weighed.',
      5,
    ],
    ['a word left out', 'The Partnership should seek assurance that every baby is seen and weighed.', 5],
    ['a page where the words do not stand', 'The Partnership should seek assurance', 4],
  ])('blocks %s', (_, text, page) => {
    expect(altered(listing(parseScript(SOUND), text, page))).toMatchObject([{ because: 'words' }])
  })

  it.each([
    ['the words as they were found', RECOMMENDATION.text],
    ['words that an author took from the page', 'The Partnership should seek assurance that every baby is seen'],
  ])('lets %s stand', (_, text) => {
    expect(altered(listing(parseScript(SOUND), text))).toEqual([])
  })

  it.each([
    ['It asks the Partnership to seek assurance that every baby is seen.', []],
    ['It asks the police to seek assurance that every baby is seen.', [{ because: 'addressee', said: 'the police' }]],
  ])('compares whom "%s" says to be asked with the recommendation', (sentence, facts) => {
    const script = soundWith(
      `${sentence}[^q]`,
      '[^q]: p. 5: "The Partnership should seek assurance that every baby is seen, held and weighed."',
    )
    expect(altered(listing(script, RECOMMENDATION.text))).toMatchObject(facts)
  })

  it.each([
    ['The review makes two recommendations.', [{ because: 'count', said: 2, listed: 1 }]],
    ['The review makes twenty-one recommendations.', [{ because: 'count', said: 21, listed: 1 }]],
    ['There are 3 recommendations.', [{ because: 'count', said: 3, listed: 1 }]],
    ['The review makes 1 recommendation.', []],
    ['The review makes recommendations.', []],
    ['Here are the recommendations that bear on two messages.', []],
  ])('compares the number in "%s" with the list', (sentence, facts) => {
    expect(altered(listing(soundWith(sentence), RECOMMENDATION.text))).toMatchObject(facts)
  })
})
