import type { Word } from '../pdf/page-content.ts'

/**
 * The words of a line, a paragraph's number set apart from the word that it runs into: "1.1In March" is "1.1" and "In". Programs that set
 * the number in a box of its own leave no gap that the PDF shows.
 */
export const withNumberApart = (words: readonly Word[]): readonly Word[] => {
  const first = words.reduce<Word | undefined>(
    (left, word) => (left === undefined || word.left < left.left ? word : left),
    undefined,
  )
  const [, number, rest] = GLUED.exec(first?.text ?? '') ?? []
  if (first === undefined || number === undefined || rest === undefined) return words
  const end = first.left + ((first.right - first.left) * number.length) / first.text.length
  return words.flatMap((word) =>
    word === first
      ? [
          { ...first, text: number, right: end },
          { ...first, text: rest, left: end, spaced: true },
        ]
      : [word],
  )
}

/** A number of two or three steps, then a word with a capital; "1.5M" and "2.4A" are measures. */
const GLUED = /^(\d{1,2}(?:\.\d{1,2}){1,2})([“"‘(]*(?:\p{Lu}[\p{L}’'-]+|A|I|\p{Lu}{2,})[\p{P}]*)$/u
