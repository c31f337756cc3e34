import type { Word } from '../pdf/page-content.ts'
import type { Line } from './lines.ts'

/** Words closer than this share of the font's size are one word where no space is set between them. */
const TOUCHING = 0.16

/** What a line says, with single spaces, without the raised digits of footnotes. */
export const textOf = (line: Pick<Line, 'words' | 'size' | 'baseline'>): string => {
  let text = ''
  let last: Word | undefined
  for (const word of line.words) {
    if (isNoteMark(word, line)) continue
    if (last !== undefined && !isTouching(last, word)) text += ' '
    text += word.text
    last = word
  }
  return text
}

/** Whether a word is the raised digit, or the star, of a footnote. */
export const isNoteMark = (word: Word, line: Pick<Line, 'size' | 'baseline'>): boolean =>
  word.size < 0.85 * line.size &&
  line.baseline - word.baseline > 0.12 * line.size &&
  /^(?:[\d,\s]{1,7}|\[\d{1,3}\]|[*†‡§]{1,3}|[ivx]{1,4})$/.test(word.text)

/** Whether two words of a line are printed as one, without a space between them. */
export const isTouching = (last: Word, word: Word): boolean =>
  !word.spaced && word.left - last.right < TOUCHING * Math.min(last.size, word.size)
