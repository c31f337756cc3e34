import { type ContentWords, overlap } from './content-words.ts'

/** What has been spoken already: nothing is said twice, nor nearly so. */
export interface Memory {
  readonly isFresh: (sentences: readonly string[]) => boolean
  readonly remember: (sentences: readonly string[]) => void
}

/** A sentence that shares more than this of its content words with one that was spoken says the same. */
const SAME = 0.6

export const openMemory = (contentWords: ContentWords): Memory => {
  const spoken: ReadonlySet<string>[] = []
  const verbatim = new Set<string>()
  return {
    isFresh: (sentences) =>
      sentences.every((sentence) => {
        const words = contentWords(sentence)
        return (
          !verbatim.has(sentence) &&
          !spoken.some((other) => Math.min(words.size, other.size) > 2 && overlap(words, other) > SAME)
        )
      }),
    remember: (sentences) => {
      for (const sentence of sentences) {
        verbatim.add(sentence)
        spoken.push(contentWords(sentence))
      }
    },
  }
}
