/** How what was heard compares with the sentences that were to be spoken. */
export interface Comparison {
  /** Words wrong, missing and too many over words to be spoken, 0 and up: the usual word error rate. */
  readonly wordErrorRate: number
  /** Sentences in whose place next to nothing was heard, be it rightly or wrongly. */
  readonly missing: readonly string[]
}

/** A sentence is missing where less than this share of its words has a word in its place; a misheard name still is a word. */
const LEAST_HEARD = 0.5
/** Of a shorter sentence a recogniser may miss every word. */
const LEAST_WORDS = 4

/** Lays what was heard beside what was to be spoken, word by word, with as few differences as there can be. */
export const compareHeard = (sentences: readonly string[], heard: readonly string[]): Comparison => {
  const wanted = sentences.flatMap((sentence, at) => wordsOf(sentence).map((word) => ({ word, at })))
  const { errors, answered } = align(
    wanted.map(({ word }) => word),
    heard,
  )
  const heardOf = sentences.map((_, at) => ({
    words: wanted.filter((one) => one.at === at).length,
    heard: wanted.filter((one, place) => one.at === at && answered.has(place)).length,
  }))
  return {
    wordErrorRate: errors / Math.max(1, wanted.length),
    missing: sentences.filter((_, at) => {
      const one = heardOf[at]
      return one !== undefined && one.words >= LEAST_WORDS && one.heard < LEAST_HEARD * one.words
    }),
  }
}

/** Letters said one by one, "G P", are written in one word by recognisers or apart; both sides are compared apart. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .toLowerCase()
    .replaceAll('-', ' ')
    .match(/[a-z']+/g) ?? []

const align = (wanted: readonly string[], heard: readonly string[]) => {
  const width = heard.length + 1
  const cost = new Uint32Array((wanted.length + 1) * width)
  for (let j = 0; j < width; j++) cost[j] = j
  for (let i = 1; i <= wanted.length; i++) {
    cost[i * width] = i
    for (let j = 1; j < width; j++) {
      const swap = (cost[(i - 1) * width + j - 1] ?? 0) + (wanted[i - 1] === heard[j - 1] ? 0 : 1)
      cost[i * width + j] = Math.min(swap, (cost[(i - 1) * width + j] ?? 0) + 1, (cost[i * width + j - 1] ?? 0) + 1)
    }
  }
  const answered = new Set<number>()
  let [i, j] = [wanted.length, heard.length]
  while (i > 0 && j > 0) {
    const here = cost[i * width + j]
    const same = wanted[i - 1] === heard[j - 1]
    if (here === (cost[(i - 1) * width + j - 1] ?? 0) + (same ? 0 : 1)) {
      answered.add(i - 1)
      ;[i, j] = [i - 1, j - 1]
    } else if (here === (cost[(i - 1) * width + j] ?? 0) + 1) i -= 1
    else j -= 1
  }
  return { errors: cost[cost.length - 1] ?? 0, answered }
}
