import type { Word } from '../pdf/page-content.ts'

/** Words that make up a third and more of any running text in English, and in Welsh. */
const COMMON = new Set(
  (
    'the of and to a in that was is for on with as by be were are at this had not which from an it or their they she he ' +
    'have has been her his who would when will all there any should no child review ' +
    'y yr yn i o a ac ar am fod oedd mae gan eu ei bod wedi neu nid na cael hyn gyda'
  ).split(' '),
)

/** Runs of letters, fewer than which a page does not tell by. */
const TELLING = 80

/** Share of common words below which letters make no words: lists of names and tables still have twice that. */
const LEAST = 0.02

/** Whether a page has letters enough, and they make no words: its fonts say other letters than they show. */
export const isGarbled = (words: readonly Word[]): boolean => {
  const { runs, common } = countsOf(words)
  return runs >= TELLING && common < LEAST * runs
}

/** Share of common words from which a text is one that can be read. */
const READABLE = 0.1

/** Whether words are of a running text. */
export const isReadable = (words: readonly Word[]): boolean => {
  const { runs, common } = countsOf(words)
  return common >= READABLE * runs && runs > 0
}

const countsOf = (words: readonly Word[]): { readonly runs: number; readonly common: number } => {
  const runs = words
    .map(({ text }) => text.toLowerCase().replace(/[.,;:()“”"'‘’?!]/g, ''))
    .filter((text) => /\D/.test(text))
  return { runs: runs.length, common: runs.filter((text) => COMMON.has(text)).length }
}
