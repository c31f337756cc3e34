import type { Word } from '../pdf/page-content.ts'
import type { Line } from './lines.ts'

/** What is left white of a gap between two columns: one piece, or several between words that reach into it. */
export type Strip = readonly (readonly [from: number, to: number])[]

/** Points below which a gap between two columns is no gap. */
const NARROWEST = 0.9

/** The gaps of a row that are at least so wide, in points. */
export const stripsIn = (words: readonly Word[], least: number): readonly Strip[] => {
  const strips: Strip[] = []
  let right = Infinity
  for (const word of words) {
    if (word.left - right >= least) strips.push([[right, word.left]])
    right = right === Infinity ? word.right : Math.max(right, word.right)
  }
  return strips
}

/** What a further row leaves open of the gaps. */
export const narrowed = (strips: readonly Strip[], words: readonly Word[]): readonly Strip[] =>
  strips
    .map((strip) => words.reduce<Strip>(withoutWord, strip).filter(([from, to]) => to - from >= NARROWEST))
    .filter((strip) => strip.length > 0)

const withoutWord = (strip: Strip, word: Word): Strip =>
  strip.flatMap(([from, to]) =>
    word.right <= from || word.left >= to
      ? [[from, to] as const]
      : [[from, Math.min(to, word.left)] as const, [Math.max(from, word.right), to] as const],
  )

/** Where columns begin after a gap: at the end of each piece at which several lines begin to say something, else of the widest. */
export const columnsAfter = (strip: Strip, lines: readonly Line[]): readonly number[] => {
  const begin = strip.map(([, to]) => to).filter((to) => lines.filter((line) => beginsAt(line, to)).length >= 2)
  if (begin.length > 0) return begin
  const widest = strip.reduce((one, other) => (other[1] - other[0] >= one[1] - one[0] ? other : one), [0, 0] as const)
  return [widest[1]]
}

const beginsAt = (line: Line, left: number): boolean => line.words.some((word) => Math.abs(word.left - left) < 1.5)
