import type { Block } from './blocks.ts'
import { textOf } from './line-text.ts'
import type { Line } from './lines.ts'

/** The blocks of one column, in reading order. */
export type Column = readonly Block[]

const SENTENCE_END = /[.?!:;]["'”’)\]]*$/

/** Joins a paragraph that a page's or a column's end breaks with its rest at the top of the next. */
export const joinOverEnds = (columns: readonly Column[]): readonly Block[] => {
  const joined: Block[] = []
  for (const column of columns) {
    const [first, ...rest] = column.filter((block) => !joinsCell(joined, block))
    if (first === undefined) continue
    const at = joined.findLastIndex((block) => block.aside !== true)
    const last = joined[at]
    if (first.aside !== true && last !== undefined && goesOn(last, first))
      joined[at] = { ...last, lines: [...last.lines, ...first.lines] }
    else joined.push(first)
    joined.push(...rest)
  }
  return joined
}

/** A cell whose row a page's end breaks goes on in the cell of the same place; says whether the block was its rest. */
const joinsCell = (joined: Block[], block: Block): boolean => {
  const { cell, lines } = block
  if (cell === undefined) return false
  const page = lines[0]?.page ?? 0
  const at = joined.findLastIndex(
    (one) => one.cell?.table === cell.table && one.cell.row === cell.row && one.cell.column === cell.column,
  )
  const before = joined[at]
  if (before === undefined || (before.lines.at(-1)?.page ?? page) >= page) return false
  joined[at] = { ...before, lines: [...before.lines, ...lines] }
  return true
}

const goesOn = (last: Block, first: Block): boolean => {
  const above = last.lines.at(-1)
  const below = first.lines[0]
  if (above === undefined || below === undefined || first.marker !== undefined) return false
  if (last.cell !== undefined || first.cell !== undefined || last.box !== first.box) return false
  if (Math.abs(above.size - below.size) > 0.06 * above.size || below.page - above.page > 1) return false
  if (isHeadingLike(last) !== isHeadingLike(first)) return false
  const text = textOf(above)
  if (SENTENCE_END.test(text)) return false
  return /^["'“‘(]?\p{Ll}/u.test(textOf(below)) || isFull(above, last.lines) || /[,–-]$/.test(text)
}

const isHeadingLike = (block: Block): boolean =>
  block.lines.every((line) => line.words.every((word) => word.bold)) && block.lines.length < 3

/** A line that ends about where the longest of its paragraph does. */
const isFull = (line: Line, lines: readonly Line[]): boolean =>
  lines.length > 1 && line.right > Math.max(...lines.map((one) => one.right)) - 5 * line.size
