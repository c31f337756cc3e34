import type { Shape } from '../pdf/page-content.ts'
import { isNoteMark, textOf } from './line-text.ts'
import type { Line } from './lines.ts'
import type { PageLines } from './page-lines.ts'

/** Footnotes are set smaller than this share of the running text's size. */
const SMALLER = 0.93

/** Share of a page's height below which small print that begins with a plain number is taken for a footnote. */
const FOOT = 0.55

/**
 * The footnotes of a page: small print that begins with a raised number, or with a plain one at the page's foot, or that goes on
 * from another page below a rule at the page's foot.
 */
export const findFootnotes = (page: PageLines, bodySize: number): ReadonlySet<Line> => {
  const notes = new Set<Line>()
  let last: Line | undefined
  for (const line of page.lines) {
    const small = line.size <= SMALLER * bodySize
    const continues = last !== undefined && line.baseline - last.baseline < 2.2 * line.size && line.left < last.right
    if (small && (startsNote(line, page) || continues || goesOnBelowRule(line, page, notes))) {
      notes.add(line)
      last = line
    } else last = undefined
  }
  for (const line of page.lines) if (isMarkBeside(line, notes)) notes.add(line)
  return notes
}

/** A number alone, set out in the margin of the note that it opens. */
const isMarkBeside = (line: Line, notes: ReadonlySet<Line>): boolean =>
  line.words.length === 1 &&
  /^\[?\d{1,3}[\].)]?$/.test(line.words[0]?.text ?? '') &&
  [...notes].some((note) => Math.abs(note.baseline - line.baseline) < 0.3 * line.size && note.left > line.right)

/** Whether a footnote begins with this line of small print. */
export const beginsNote = (line: Line): boolean => {
  const [first] = line.words
  return first !== undefined && (isNoteMark(first, line) || PLAIN_MARK.test(first.text))
}

const PLAIN_MARK = /^(?:\[?\d{1,3}\]?|[*†‡])$/

const startsNote = (line: Line, page: PageLines): boolean => {
  const [first] = line.words
  if (first === undefined || line.words.length < 2) return false
  if (isNoteMark(first, line)) return true
  return line.baseline > FOOT * page.height && PLAIN_MARK.test(first.text) && ruleAbove(line, page) !== undefined
}

const goesOnBelowRule = (line: Line, page: PageLines, notes: ReadonlySet<Line>): boolean => {
  const rule = ruleAbove(line, page)
  if (rule === undefined || line.baseline < FOOT * page.height || textOf(line).length < 20) return false
  const below = page.lines.filter((other) => other.top > rule.bottom - 1 && other !== line)
  return notes.size === 0 && below.every((other) => other.size <= line.size * 1.05)
}

/** A thin rule close above the first of the notes, with none of the page's lines between. */
const ruleAbove = (line: Line, { shapes, lines }: PageLines): Shape | undefined =>
  shapes.find(
    (shape) =>
      shape.bottom - shape.top < 2 &&
      shape.right - shape.left > 30 &&
      shape.bottom < line.baseline - 0.4 * line.size &&
      line.top - shape.bottom < 60 &&
      !lines.some(
        (other) => other.baseline > shape.bottom && other.baseline < line.baseline - 1 && other.size > line.size * 1.1,
      ),
  )
