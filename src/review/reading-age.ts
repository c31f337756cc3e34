import { wordsOf } from '../shared/index.ts'

/** A shorter text has no reading age worth the name. */
const LEAST_WORDS = 15

/**
 * In years: the automated readability index (Smith and Senter, 1967), a school year counted from 1, and five. It counts letters, so that it
 * needs no guess at syllables. Undefined for a text that is too short to have one.
 */
export const readingAge = (sentences: readonly string[]): number | undefined => {
  const words = sentences.flatMap((text) => wordsOf(text))
  if (words.length < LEAST_WORDS) return undefined
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43 + 5
}
