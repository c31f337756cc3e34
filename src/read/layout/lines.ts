import type { Word } from '../pdf/page-content.ts'
import { withNumberApart } from './glued-numbers.ts'
import { withoutLetterspacing } from './letterspaced.ts'

/** Words that stand beside each other on one line, with no gap between them that a reader would take for a column's. */
export interface Line {
  readonly page: number
  /** From left to right. */
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  /** Size of most of its letters, in points. */
  readonly size: number
}

/** A gap wider than this many times the font's size parts a line in two. A space is 0.3 wide, in justified text up to 0.9. */
const COLUMN_GAP = 1.1

/** The lines of a page, or of a part of one, from top to bottom and from left to right. */
export const linesOf = (words: readonly Word[], page: number): readonly Line[] =>
  withRaisedWords(rowsOf(words))
    .flatMap((row) => partsOf(withoutLetterspacing(row)))
    .map((part) => lineOf(withNumberApart(part), page))
    .sort((a, b) => a.baseline - b.baseline || a.left - b.left)

/** One line out of the words given, sorted from left to right. */
export const lineOf = (words: readonly Word[], page: number): Line => {
  const sorted = [...words].sort((a, b) => a.left - b.left)
  const size = mostOf(sorted, (word) => word.size)
  const main = sorted.filter((word) => word.size > 0.8 * size)
  const baseline = Math.max(...(main.length > 0 ? main : sorted).map((word) => word.baseline))
  return {
    page,
    words: sorted,
    left: Math.min(...sorted.map((word) => word.left)),
    right: Math.max(...sorted.map((word) => word.right)),
    top: baseline - 0.8 * size,
    bottom: baseline + 0.2 * size,
    baseline,
    size,
  }
}

/** The value that most letters have, weighed by the letters of each word. */
export const mostOf = <T>(words: readonly Word[], of: (word: Word) => T): T => {
  const counts = new Map<T, number>()
  for (const word of words) {
    const value = of(word)
    counts.set(value, (counts.get(value) ?? 0) + word.text.length)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most === undefined) throw new TypeError('there are no words')
  return most[0]
}

const rowsOf = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const rows: Word[][] = []
  let last: Word | undefined
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const sameRow = last !== undefined && word.baseline - last.baseline <= 0.22 * Math.min(word.size, last.size)
    if (sameRow) rows.at(-1)?.push(word)
    else rows.push([word])
    last = word
  }
  return rows
}

/** Raised words (footnote digits, the "th" of a date) stand a little above their line: they go back to the word that they follow. */
const withRaisedWords = (rows: readonly (readonly Word[])[]): readonly (readonly Word[])[] => {
  const kept = rows.map((row) => [...row])
  kept.forEach((row, at) => {
    const below = kept[at + 1]
    if (below === undefined) return
    for (const word of [...row]) {
      if (!below.some((base) => isRaisedBeside(word, base))) continue
      below.push(word)
      row.splice(row.indexOf(word), 1)
    }
  })
  return kept.filter((row) => row.length > 0)
}

const isRaisedBeside = (word: Word, base: Word): boolean => {
  const rise = base.baseline - word.baseline
  const gap = Math.min(Math.abs(word.left - base.right), Math.abs(base.left - word.right))
  return word.size < 0.9 * base.size && rise > 0.08 * base.size && rise < 0.65 * base.size && gap < 0.5 * base.size
}

const partsOf = (row: readonly Word[]): readonly (readonly Word[])[] => {
  const parts: Word[][] = []
  let right = -Infinity
  for (const word of row) {
    if (word.left - right > COLUMN_GAP * word.size) parts.push([word])
    else parts.at(-1)?.push(word)
    right = Math.max(right, word.right)
  }
  return parts
}
