import { joinRows } from '../layout/blocks.ts'
import type { Line } from '../layout/lines.ts'
import { columnsAfter, narrowed, type Strip, stripsIn } from '../layout/white-strips.ts'
import type { Word } from '../pdf/page-content.ts'
import type { Table, TableCell } from './tables.ts'

/** A gap as wide as this share of the font's size is a column's in the row that a table is recognised by. */
const SEED_GAP = 1.1

/** Text lines, fewer than which make no table without rules. */
const LEAST_LINES = 4

/**
 * Tables without drawn rules: rows of words that leave at least two white strips between them from top to bottom. Two columns alone
 * are not enough: they are as likely a text with labels beside it. `before` is the table that the page before ends with: the first
 * one here may go on with its columns, of which some gaps may be closed on this page.
 */
export const findLooseTables = (lines: readonly Line[], before: Table | undefined): readonly Table[] => {
  const rows = joinRows(lines)
  const tables: Table[] = []
  let from = 0
  rows.forEach((row, at) => {
    if (at < from || stripsIn(row.words, SEED_GAP * row.size).length < 2) return
    const run = runAround(rows, at, from)
    const found = rows.slice(run.from, run.to)
    const columns = goingOn(columnsOf(found, run.strips), tables.length === 0 ? before : undefined)
    const table = tableOf(found, columns)
    if (table === undefined) return
    tables.push(table)
    from = run.to
  })
  return tables
}

interface Run {
  readonly from: number
  readonly to: number
  readonly strips: readonly Strip[]
}

/** The rows around a seed between which the most strips remain open for the most rows. */
const runAround = (rows: readonly Line[], seed: number, first: number): Run => {
  const start = rows[seed]
  const strips = stripsIn(start?.words ?? [], SEED_GAP * (start?.size ?? 10))
  const below = extended(rows, { from: seed, to: seed + 1, strips }, rows.length, 1)
  return extended(rows, below, first, -1)
}

const extended = (rows: readonly Line[], run: Run, end: number, step: 1 | -1): Run => {
  let best = run
  let { from, to, strips } = run
  let widest = 0
  while (step === 1 ? to < end : from > end) {
    const row = rows[step === 1 ? to : from - 1]
    const next = rows[step === 1 ? to - 1 : from]
    if (row === undefined || next === undefined || !isNear(row, next, widest)) break
    widest = Math.max(widest, Math.abs(row.baseline - next.baseline))
    strips = narrowed(strips, row.words)
    if (strips.length < 2) break
    if (step === 1) to++
    else from--
    if ((to - from) * (strips.length - 1) >= (best.to - best.from) * (best.strips.length - 1))
      best = { from, to, strips }
  }
  return best
}

/** Whether a row can belong to the table of the row beside it: it is set alike and no further off than the table's rows are. */
const isNear = (row: Line, next: Line, widest: number): boolean => {
  const step = Math.abs(row.baseline - next.baseline)
  const limit = widest === 0 ? 2.6 * row.size : Math.max(1.35 * widest, 1.9 * row.size)
  return step < limit && Math.abs(row.size - next.size) < 0.08 * row.size
}

const columnsOf = (lines: readonly Line[], strips: readonly Strip[]): readonly number[] => [
  Math.min(...lines.map((line) => line.left)) - 1,
  ...strips.flatMap((strip) => columnsAfter(strip, lines)).map((at) => at - 0.5),
  Math.max(...lines.map((line) => line.right)) + 1,
]

/** The columns of the table before where these are some of them. */
const goingOn = (columns: readonly number[], before: Table | undefined): readonly number[] => {
  if (before === undefined || before.columns.length < columns.length) return columns
  const inner = columns.slice(0, -1)
  const shares = inner.every((at) => before.columns.some((other) => Math.abs(other - at) < 6))
  return shares ? before.columns : columns
}

const tableOf = (lines: readonly Line[], columns: readonly number[]): Table | undefined => {
  const left = columns[0] ?? 0
  const right = columns.at(-1) ?? 0
  const words = lines.flatMap((line) => line.words)
  const columnOf = (word: Word) => columns.slice(0, -1).findLastIndex((at) => word.left >= at)
  const used = columns
    .slice(0, -1)
    .map((_, column) => lines.filter((line) => line.words.some((word) => columnOf(word) === column)))
  const filled = used.filter((one) => one.length >= Math.min(3, LEAST_LINES - 1)).length
  if (lines.length < LEAST_LINES || filled < 3) return undefined
  const rows = rowEdges(lines)
  const cells = cellsOf(words, columnOf, (word) => rows.findLastIndex((at) => word.baseline > at))
  return { left, right, top: rows[0] ?? 0, bottom: lines.at(-1)?.bottom ?? 0, columns, rows: rows.length, cells }
}

/** Rows begin where the white between two lines, over all columns, is wider than between the lines of a cell. */
const rowEdges = (lines: readonly Line[]): readonly number[] => {
  const gaps = lines.slice(1).map((line, at) => line.baseline - 0.72 * line.size - lowest(lines, at))
  const usual = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b)
  const least = (usual[Math.floor(usual.length / 4)] ?? 0) + 0.12 * (lines[0]?.size ?? 10)
  // Where all gaps are the same each line is a row of its own.
  const even = (usual.at(-1) ?? 0) < least
  const edges = [(lines[0]?.top ?? 0) - 1]
  gaps.forEach((gap, at) => {
    const line = lines[at + 1]
    if (line !== undefined && (gap > least || gap > 0.55 * line.size || (even && gap > 0)))
      edges.push(line.baseline - 0.72 * line.size - gap / 2)
  })
  return edges
}

const lowest = (lines: readonly Line[], at: number): number =>
  Math.max(...lines.slice(Math.max(0, at - 2), at + 1).map((line) => line.baseline + 0.22 * line.size))

const cellsOf = (
  words: readonly Word[],
  columnOf: (word: Word) => number,
  rowOf: (word: Word) => number,
): readonly TableCell[] => {
  const cells = new Map<string, { row: number; column: number; words: Word[] }>()
  for (const word of words) {
    const place = { row: Math.max(0, rowOf(word)), column: Math.max(0, columnOf(word)) }
    const cell = cells.get(`${place.row},${place.column}`) ?? { ...place, words: [] }
    cells.set(`${place.row},${place.column}`, cell)
    cell.words.push(word)
  }
  return [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
}
