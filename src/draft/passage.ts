import { countWords, splitSentences } from '../shared/index.ts'
import { foldSpace } from './markdown-text.ts'

/** Sentences of the review that follow one another there, to be spoken together. */
export interface Passage {
  readonly sentences: readonly string[]
  /** Pages on which they may stand, counted from 1. */
  readonly pages: readonly number[]
  /** Only for comparing. */
  readonly score: number
}

/** Judges a sentence in its place: whether it may be spoken there, whether it can begin a passage, what it is worth. */
export interface Judgement {
  readonly may: (sentence: string, pages: readonly number[]) => boolean
  readonly begins: (sentence: string) => boolean
  readonly worth: (sentence: string) => number
}

/** Every passage of one to three sentences and at most so many words in a text, whose first sentence stands alone. */
export const passagesIn = (
  { text, pages }: { readonly text: string; readonly pages: readonly number[] },
  { may, begins, worth }: Judgement,
  mostWords: number,
): readonly Passage[] => {
  const sentences = sentencesIn(text)
  return sentences.flatMap((first, start) => {
    if (!begins(first)) return []
    const passages: Passage[] = []
    for (let end = start + 1; end <= Math.min(start + 3, sentences.length); end++) {
      const run = sentences.slice(start, end)
      if (!may(run.at(-1) ?? '', pages) || wordsIn(run) > mostWords) break
      if (isBalanced(run)) passages.push({ sentences: run, pages, score: scoreOf(run, worth) - start / 10 })
    }
    return passages
  })
}

/** The longest runs of sentences that may be spoken, from the beginning of a text, of at most so many words together. */
export const openingOf = (
  { text, pages }: { readonly text: string; readonly pages: readonly number[] },
  { may, begins }: Judgement,
  mostWords: number,
): readonly Passage[] => {
  const runs: string[][] = []
  let words = 0
  let broken = true
  for (const sentence of sentencesIn(text)) {
    const fits = words + countWords(sentence) <= mostWords
    if (!fits && words > 0) break
    if (!fits || !may(sentence, pages) || (broken && !begins(sentence))) broken = true
    else {
      if (broken) runs.push([])
      runs.at(-1)?.push(sentence)
      words += countWords(sentence)
      broken = false
    }
  }
  return runs.filter(isBalanced).map((sentences) => ({ sentences, pages, score: 0 }))
}

/** Sentences of a text; a "No." or "Yes." that answers a heading before it is left out. */
const sentencesIn = (text: string): readonly string[] =>
  splitSentences(foldSpace(text).replace(/^(?:No|Yes|In part|Partly|Not always|Sometimes)\. (?=\p{Lu})/u, ''))

/** No quotation within it is left open. */
const isBalanced = (sentences: readonly string[]): boolean => {
  const text = sentences.join(' ')
  return text.split('“').length === text.split('”').length
}

export const wordsIn = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + countWords(sentence), 0)

/** A second and third sentence add less than the first. */
const scoreOf = (sentences: readonly string[], worth: (sentence: string) => number): number =>
  sentences.reduce((sum, sentence, index) => sum + worth(sentence) / (1 + index / 2), 0)
