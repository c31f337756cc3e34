import type { Word } from '../pdf/page-content.ts'

/** As few letters apart from each other may be initials, or the names of siblings: "A B C". */
const LEAST_LETTERS = 5
const LEAST_LONGEST = 4

/** A space is at least this wide, in font sizes, beyond the room that is left between letters. */
const SPACE = 0.15

/** Letters this far from each other, in font sizes, are marks in columns and no word. */
const WIDEST = 0.8

/** The words of a row from left to right, where "S E R I O U S  C A S E" that a designer set with room between its letters is "SERIOUS CASE". */
export const withoutLetterspacing = (row: readonly Word[]): readonly Word[] => {
  const sorted = [...row].sort((a, b) => a.left - b.left)
  return runsOf(sorted).flatMap((run) => (run.length < LEAST_LETTERS ? run : joined(run)))
}

/** Letters of one setting that follow each other, together; every other word alone. */
const runsOf = (sorted: readonly Word[]): readonly (readonly Word[])[] => {
  const runs: Word[][] = []
  for (const word of sorted) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && goesOn(last, word)) run.push(word)
    else runs.push([word])
  }
  return runs
}

const goesOn = (last: Word, word: Word): boolean =>
  isPart(last) &&
  isPart(word) &&
  last.size === word.size &&
  last.font === word.font &&
  word.left - last.right < WIDEST * 2 * word.size

/** A letter, or two capitals whose shapes brought them close, such as "AV". */
const isPart = ({ text }: Word): boolean => /^(?:\p{L}|\p{Lu}{2}|&)$/u.test(text)

const joined = (run: readonly Word[]): readonly Word[] => {
  const gaps = run.slice(1).map((word, at) => word.left - (run[at]?.right ?? 0))
  const inside = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const size = run[0]?.size ?? 0
  const words: Word[] = []
  run.forEach((letter, at) => {
    const last = words.at(-1)
    const gap = gaps[at - 1] ?? Infinity
    if (last === undefined || gap > inside + SPACE * size) words.push(letter)
    else words[words.length - 1] = { ...last, text: last.text + letter.text, right: letter.right }
  })
  const isText = inside < WIDEST * size && words.some((word) => word.text.length >= LEAST_LONGEST)
  return isText ? words.map((word, at) => (at === 0 ? word : { ...word, spaced: true })) : run
}
