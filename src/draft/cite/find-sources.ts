import type { Document, Locate } from '../../read/index.ts'
import { splitSentences } from '../../shared/index.ts'
import { contentWords, openRarity, type Rarity } from '../choose/content-words.ts'
import { citeReview, type ReviewCitation } from '../script/cite-review.ts'

/** Words of the review that a sentence may rest on. */
export interface Source {
  readonly citation: ReviewCitation
  /** How much of the sentence's meaning they hold, 0 to 1: the share of its content words, rare ones counting more. 1 where they are the words themselves. */
  readonly likeness: number
}

/** A source less like the sentence than this is none. */
const LEAST_LIKENESS = 0.4
const MOST_SOURCES = 3

/**
 * Where the review says these words; and where it does not say just these, the sentences of it that come nearest, best first. Empty where
 * nothing comes near.
 */
export const findSources = (words: string, document: Document, locate: Locate): readonly Source[] => {
  const exact = citeReview(words.trim(), [], locate)
  if (exact !== undefined) return [{ citation: exact, likeness: 1 }]
  const sentences = document.paragraphs
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text, pages }) => splitSentences(text).map((sentence) => ({ sentence, pages })))
  const rarity = openRarity(sentences.map(({ sentence }) => sentence))
  return sentences
    .map((one) => ({ ...one, likeness: likeness(words, one.sentence, rarity) }))
    .filter((one) => one.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_SOURCES)
    .flatMap((one) => {
      const citation = citeReview(one.sentence, one.pages, locate)
      return citation === undefined ? [] : [{ citation, likeness: one.likeness }]
    })
}

const likeness = (words: string, sentence: string, rarity: Rarity): number => {
  const there = contentWords(sentence)
  const wanted = [...contentWords(words)]
  const weigh = (some: readonly string[]): number => some.reduce((sum, word) => sum + rarity(word), 0)
  const whole = weigh(wanted)
  return whole === 0 ? 0 : weigh(wanted.filter((word) => there.has(word))) / whole
}
