import type { TextBox } from '../layout/boxes.ts'
import type { Word } from '../pdf/page-content.ts'
import { drawnLength, type Edge, type Grid } from './table-rules.ts'

export interface TableCell {
  /** Counted from 0; of a cell that spans several the first. */
  readonly row: number
  readonly column: number
  readonly words: readonly Word[]
}

/** A table of a page: its place and its filled cells, row by row. */
export interface Table extends TextBox {
  readonly columns: readonly number[]
  readonly rows: number
  readonly cells: readonly TableCell[]
}

/** Columns narrower than this, in points, are ornaments. */
const NARROW = 12

/** The table that stands in a grid; undefined where the words do not fill at least two columns side by side. */
export const tableIn = (grid: Grid, words: readonly Word[]): Table | undefined => {
  const columns = withoutNarrow(grid.columns)
  const bounds = {
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: grid.rows[0] ?? 0,
    bottom: grid.rows.at(-1) ?? 0,
  }
  if (columns.length < 3) return undefined
  const owners = ownersOf({ ...grid, columns })
  const cells = new Map<string, { row: number; column: number; words: Word[] }>()
  for (const word of words) {
    const row = slotOf(grid.rows, word.baseline - 0.3 * word.size)
    const column = slotOf(columns, (word.left + Math.min(word.right, word.left + 2 * word.size)) / 2)
    if (row === undefined || column === undefined) continue
    const owner = owners[row]?.[column] ?? [row, column]
    const cell = cells.get(owner.join()) ?? { row: owner[0], column: owner[1], words: [] }
    cells.set(owner.join(), cell)
    cell.words.push(word)
  }
  const filled = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  const sideBySide = filled.some((cell) => filled.some((other) => other.row === cell.row && other.column > cell.column))
  return sideBySide ? withHead({ ...bounds, columns, rows: grid.rows.length - 1, cells: filled }, words) : undefined
}

/** A table's head may stand above its first rule: words close above it that keep to its columns. */
const withHead = (table: Table, words: readonly Word[]): Table => {
  const above = words.filter((word) => word.baseline < table.top && word.baseline > table.top - 1.6 * word.size)
  const columnOf = (word: Word) => slotOf(table.columns, word.left + 1)
  const keeps = above.every(
    (word) => columnOf(word) !== undefined && columnOf(word) === slotOf(table.columns, word.right - 1),
  )
  const columns = new Set(above.map(columnOf))
  const starts = [...columns].every((column) => {
    const left = Math.min(...above.filter((word) => columnOf(word) === column).map((word) => word.left))
    return column !== undefined && left - (table.columns[column] ?? 0) < 12
  })
  if (!keeps || !starts || columns.size < 2) return table
  const head = [...columns].sort().map((column) => ({
    row: 0,
    column: column ?? 0,
    words: above.filter((word) => columnOf(word) === column),
  }))
  return {
    ...table,
    top: Math.min(...above.map((word) => word.baseline - word.size)),
    rows: table.rows + 1,
    cells: [...head, ...table.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))],
  }
}

const withoutNarrow = (columns: readonly number[]): readonly number[] => {
  const kept: number[] = []
  for (const column of columns) {
    if (kept.length === 0 || column - (kept.at(-1) ?? 0) > NARROW) kept.push(column)
    else if (column === columns.at(-1) && kept.length > 1) kept[kept.length - 1] = column
  }
  return kept
}

const slotOf = (places: readonly number[], at: number): number | undefined => {
  const after = places.findIndex((place) => place > at)
  return after <= 0 ? undefined : after - 1
}

type Slot = readonly [row: number, column: number]

/** For each place of the grid the first place of the cell that it belongs to: cells may span where an edge is not drawn. */
const ownersOf = ({ columns, rows, level, upright }: Grid): readonly (readonly Slot[])[] => {
  const owners: Slot[][] = []
  for (let row = 0; row + 1 < rows.length; row++) {
    owners.push([])
    for (let column = 0; column + 1 < columns.length; column++) {
      const height = [rows[row] ?? 0, rows[row + 1] ?? 0] as const
      const width = [columns[column] ?? 0, columns[column + 1] ?? 0] as const
      const besides = owners[row]?.[column - 1]
      const above = owners[row - 1]?.[column]
      if (besides !== undefined && isOpenSide(upright, columns[column] ?? 0, height)) owners[row]?.push(besides)
      else if (above !== undefined && isOpen(level, rows[row] ?? 0, width, columns)) owners[row]?.push(above)
      else owners[row]?.push([row, column])
    }
  }
  return owners
}

/** Whether no edge is drawn at a column's side in a row that has edges at other columns' sides. */
const isOpenSide = (upright: readonly Edge[], at: number, [from, to]: readonly [number, number]): boolean => {
  const beside = upright.filter((edge) => drawnLength([edge], from, to) > 0.5 * (to - from))
  return beside.length >= 2 && !beside.some((edge) => Math.abs(edge.at - at) < 5)
}

/** Whether no edge is drawn at a place where edges are drawn for most of the table. */
const isOpen = (
  edges: readonly Edge[],
  at: number,
  [from, to]: readonly [number, number],
  all: readonly number[],
): boolean => {
  const here = edges.filter((edge) => Math.abs(edge.at - at) < 5)
  const whole = (all.at(-1) ?? 0) - (all[0] ?? 0)
  return (
    drawnLength(here, from, to) < 0.3 * (to - from) && drawnLength(here, all[0] ?? 0, all.at(-1) ?? 0) > 0.5 * whole
  )
}
