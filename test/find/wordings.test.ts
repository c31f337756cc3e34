import { expect, test } from 'vitest'
import { findingsIn } from './found-in.ts'

/** The rules by which wording in a paragraph of the narrative is told. */
const toldIn = (narrative: string): readonly string[] =>
  findingsIn(`# Local Child Safeguarding Practice Review: Child Ash
    Northfold Safeguarding Children Partnership
    ---
    ## 1 What happened
    ${narrative}`)
    .remarks.filter(({ rule }) => rule.endsWith('-language'))
    .map(({ rule }) => rule)

test.each([
  ['in the review’s own voice', 'Ash was streetwise.'],
  ['quoted from a record', 'The log says that Ash “was attention-seeking at night”.'],
  [
    'told of a contributor',
    'In the words of one contributor she chose to stay with him; the panel does not adopt them.',
  ],
  ['said with ease', 'It is easy to say now that it was a glaring sign.'],
  ['after a denial of something else', 'The visit did not take place, and it should have been obvious why.'],
])('wording %s is told', (_, narrative) => {
  expect(toldIn(narrative)).toHaveLength(1)
})

test.each([
  ['denies it', 'It was not a lifestyle choice.'],
  ['says that nobody found it', 'The panel has not concluded that the death could have been predicted.'],
  ['says that it would be wrong', 'It would be wrong to suggest that the parents were ignored.'],
  ['asks whether', 'The panel asked itself whether the injury was predictable.'],
  ['says what was tried to be avoided', 'The author has been careful to avoid saying what workers should have known.'],
  ['speaks of it as wording to avoid', 'Terms such as “lifestyle choice” are victim-blaming.'],
  ['advises another word', 'Practitioners should avoid the phrase “hard to reach”.'],
  ['says what it is instead', 'Ash was being exploited rather than making poor choices.'],
])('a sentence that %s is left alone', (_, narrative) => {
  expect(toldIn(narrative)).toEqual([])
})
