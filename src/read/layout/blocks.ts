import type { Word } from '../pdf/page-content.ts'
import { localPitch } from './line-pitch.ts'
import { textOf } from './line-text.ts'
import { type Line, lineOf } from './lines.ts'
import { type Marker, markerOf } from './markers.ts'

/** A paragraph in the making: lines that belong together. */
export interface Block {
  readonly lines: readonly Line[]
  readonly marker?: Marker
  /** The box that it stands in. */
  readonly box?: number
  /** Whether that box stands in the page's margin, so that the running text goes on behind it. */
  readonly aside?: boolean
  /** The cell that it stands in. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
}

export interface Flow {
  readonly lines: readonly Line[]
  /** The number of the box that a line stands in. */
  readonly boxOf: (line: Line) => number | undefined
  /** Points from line to line that are usual for a size. */
  readonly pitchOf: (size: number) => number
}

/** Parts the lines of one column into paragraphs. */
export const blocksOf = ({ lines, boxOf, pitchOf }: Flow): readonly Block[] => {
  const rows = joinRows(lines)
  const pitch = localPitch(rows, pitchOf)
  const blocks: { lines: Line[]; marker: Marker | undefined; box: number | undefined }[] = []
  for (const line of rows) {
    const open = blocks.at(-1)
    const box = boxOf(line)
    const marker = markerOf(line)
    const rightEdge = Math.max(...rows.filter((row) => boxOf(row) === box).map((row) => row.right))
    const goesOn =
      open !== undefined &&
      open.box === box &&
      !startsBlock({ ...open, next: line, nextMarker: marker, pitch, rightEdge })
    if (goesOn) open.lines.push(line)
    else blocks.push({ lines: [line], marker, box })
  }
  return blocks.map(({ lines, marker, box }) => ({
    lines,
    ...(marker === undefined ? {} : { marker }),
    ...(box === undefined ? {} : { box }),
  }))
}

/** Parts of a line that stand in the same column at one height are one line. */
export const joinRows = (lines: readonly Line[]): readonly Line[] => {
  const rows: Line[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last !== undefined && Math.abs(last.baseline - line.baseline) < 0.3 * Math.min(line.size, last.size))
      rows[rows.length - 1] = lineOf([...last.words, ...line.words], line.page)
    else rows.push(line)
  }
  return rows
}

interface Joint {
  readonly lines: readonly Line[]
  readonly marker: Marker | undefined
  readonly next: Line
  readonly nextMarker: Marker | undefined
  readonly pitch: (size: number) => number
  /** Where the longest line of the column ends. */
  readonly rightEdge: number
}

const ENDED = /[.:;?!…]["'”’)\]]*$/

const startsBlock = (joint: Joint): boolean => {
  const { lines, next, nextMarker, pitch } = joint
  const last = lines.at(-1)
  if (last === undefined) return true
  const size = Math.max(last.size, next.size)
  const step = next.baseline - last.baseline
  if (Math.abs(last.size - next.size) > 0.08 * size || step <= 0) return true
  if (step > pitch(size) + 0.25 * size || nextMarker?.strong === true) return true
  if (/\p{L}[-\u00ad‐]$/u.test(textOf(last)) && /^\p{Ll}/u.test(textOf(next))) return false
  const ended = ENDED.test(textOf(last))
  if (nextMarker !== undefined && (ended || /\b(?:and|or)[,;]?$/.test(textOf(last)) || isOutdented(joint))) return true
  if (endsShort(joint, last) && !isBrokenHeading(joint, last, ended)) return true
  if (ended && allBold(last) && !isBold(next.words[0])) return true
  return isIndented(joint, ended) || isOutdented(joint)
}

/** Whether the next line's first word would still have had room: then the line ended because the paragraph did. */
const endsShort = ({ next, rightEdge, lines }: Joint, last: Line): boolean => {
  const [first] = next.words
  // A quotation that is set in has an edge of its own, which its longest line tells.
  if (
    first === undefined ||
    (isQuotation(lines, first) && Math.abs(last.left - next.left) < 2 && !ENDED.test(textOf(last)))
  )
    return false
  return last.right + (first.right - first.left) + 0.7 * next.size < rightEdge
}

const isQuotation = ([first]: readonly Line[], next: Word): boolean =>
  first !== undefined && (/^["“‘']/.test(textOf(first)) || (next.italic && first.words.every((word) => word.italic)))

/** A heading may break where its author likes: lines set alike, in the middle of the page or well filled. */
const isBrokenHeading = ({ next, rightEdge, lines }: Joint, last: Line, ended: boolean): boolean => {
  if (ended || !allBold(last) || !allBold(next) || last.words[0]?.color !== next.words[0]?.color) return false
  const centred =
    Math.abs((last.left + last.right) / 2 - (next.left + next.right) / 2) < 4 && Math.abs(last.left - next.left) > 4
  return (
    centred || last.right > lines.reduce((left, line) => Math.min(left, line.left), rightEdge) * 0.4 + rightEdge * 0.6
  )
}

const isIndented = ({ lines, marker, next }: Joint, ended: boolean): boolean => {
  const [first, second] = lines
  // A numbered paragraph's second line may hang deeper than the words after the number.
  if (!ended || first === undefined || (marker !== undefined && second === undefined)) return false
  const left = second?.left ?? first.left
  return next.left - left > 0.8 * next.size
}

const isOutdented = ({ lines, marker, next }: Joint): boolean => {
  const [first, second] = lines
  if (first === undefined) return false
  if (second !== undefined) return second.left - next.left > 0.8 * next.size
  // A first line alone may itself be indented; under a marker the words may go back to the marker's own place.
  return marker !== undefined && first.left - next.left > 0.8 * next.size
}

const isBold = (word: Word | undefined): boolean => word?.bold === true

const allBold = (line: Line): boolean => line.words.every((word) => word.bold || !/[\p{L}\p{N}]/u.test(word.text))
