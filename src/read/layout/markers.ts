import type { Word } from '../pdf/page-content.ts'
import type { Line } from './lines.ts'

/** What is printed before a paragraph's words. */
export interface Marker {
  /** number: "4.18", "1-1", "3."; bullet: "•", "(a)", "iv." */
  readonly kind: 'number' | 'bullet'
  /** As printed; of a number without the full stop at its end. */
  readonly text: string
  /** How many words of the line it takes. */
  readonly words: number
  /** Whether the gap after it alone shows that a paragraph begins here. */
  readonly strong: boolean
  /** Where the words after it begin, in points from the page's left. */
  readonly textLeft: number
}

/** Marks that are nothing else than bullets. */
const BULLET = /^[•●▪■◦○‣⁃▫□◻◼◆◇❑❖➢➤►▶▸✓✔☑☐∙·]$/u

/** Marks that are bullets where they stand alone before a text. */
const WEAK_BULLET = /^[-–—*o§»]$/

/** A capital with a full stop is a person's initial as often as not. */
const LETTERED =
  /^(?:\((?:[A-Za-z]{1,2}|[ivx]{1,5}|\d{1,2})\)|(?:[A-Za-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})\.)$/

/** `4.18`, `1.1.1`, `1-1`, `7.3.`, `4.18:` (the forms that reviews number their paragraphs in). */
const NUMBERED = /^(\d{1,2}(?:[.-]\d{1,3}){1,3})[.:)]?$/

const COUNTED = /^(\d{1,3})\.$/

/** The marker at a line's start, where one stands there and words follow it. */
export const markerOf = (line: Line): Marker | undefined => {
  const [first, second] = line.words
  if (first === undefined || second === undefined) return undefined
  const gap = second.left - first.right
  const strong = gap > 0.55 * line.size && gap > 1.5 * usualGap(line.words.slice(1))
  const marker = (kind: Marker['kind'], text: string, sure = strong): Marker => ({
    kind,
    text,
    words: 1,
    strong: sure,
    textLeft: second.left,
  })
  if (BULLET.test(first.text)) return marker('bullet', first.text, true)
  if (WEAK_BULLET.test(first.text) || LETTERED.test(first.text)) return marker('bullet', first.text)
  const number = NUMBERED.exec(first.text)?.[1] ?? COUNTED.exec(first.text)?.[1]
  if (number !== undefined) return marker('number', number)
  // A bare number counts only with a wide gap after it; a heading's is looked at where headings are.
  return strong && /^\d{1,3}$/.test(first.text) && first.text.length < 3 ? marker('number', first.text) : undefined
}

const usualGap = (words: readonly Word[]): number => {
  const gaps = words.slice(1).map((word, at) => word.left - (words[at]?.right ?? word.left))
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? 0
}
