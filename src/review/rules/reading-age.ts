import { wordsOf } from '../../shared/index.ts'
import { segmentsOf, sentencesOf } from '../editions.ts'
import type { Rule } from '../rule.ts'

/** Plain-English guides of the sector ask for a reading age of 12 to 14. */
const MOST_YEARS = 14

/** A shorter text has no reading age worth the name. */
const LEAST_WORDS = 15

/** The words of the edition for everyone ask for a higher reading age than a mixed audience can be asked to follow by ear. */
export const readingAgeTooHigh: Rule = ({ script }) => {
  const age = readingAge(sentencesOf(segmentsOf(script, 'everyone')).map(({ text }) => text))
  return age === undefined || age <= MOST_YEARS
    ? []
    : [{ rule: 'reading-age', level: 'warning', facts: { age: Math.round(age), most: MOST_YEARS } }]
}

/**
 * In years: the automated readability index (Smith and Senter, 1967), a school year counted from 1, and five. It counts letters, so that it
 * needs no guess at syllables.
 */
const readingAge = (sentences: readonly string[]): number | undefined => {
  const words = sentences.flatMap((text) => wordsOf(text))
  if (words.length < LEAST_WORDS) return undefined
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43 + 5
}
