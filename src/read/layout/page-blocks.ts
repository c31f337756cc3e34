import type { Table } from '../tables/tables.ts'
import { type Block, blocksOf, joinRows } from './blocks.ts'
import type { TextBox } from './boxes.ts'
import { readingColumns } from './columns.ts'
import type { Column } from './join-blocks.ts'
import { type Line, linesOf } from './lines.ts'

/** A page's running text, with its tables taken out. */
export interface PageFlow {
  readonly page: number
  readonly lines: readonly Line[]
  readonly tables: readonly Table[]
  /** The number of the box that a line stands in. */
  readonly boxOf: (line: Line) => number | undefined
  /** The number of a table in the document. */
  readonly tableNumber: (table: Table) => number
  readonly rowsBefore: (table: Table) => number
  readonly pitchOf: (size: number) => number
}

/** The blocks of a page, column by column; a table is a column of its own. */
export const pageBlocks = (flow: PageFlow): readonly Column[] =>
  readingColumns<Element>([...withPanels(flow), ...flow.tables])
    .flatMap((column) => runsOf(column))
    .map((run) => (isTable(run) ? tableBlocks(run, flow) : flowBlocks(run, flow)))

/** The lines of a box that reaches over the columns of the page: they are read together, between what stands above and below. */
interface Panel extends TextBox {
  readonly inside: readonly Line[]
}

type Element = Line | Table | Panel

const isTable = (element: Element | readonly Line[]): element is Table => 'cells' in element
const isPanel = (element: Line | Panel): element is Panel => 'inside' in element

const withPanels = ({ lines, tables, boxOf }: PageFlow): readonly (Line | Panel)[] => {
  const whole = boundsOf(lines)
  return [...Map.groupBy(lines, boxOf)].flatMap(([box, inside]): readonly (Line | Panel)[] => {
    const bounds = boundsOf(inside)
    const isWide = bounds.right - bounds.left > WIDE * (whole.right - whole.left)
    const isWhole = !tables.some(({ top }) => top > bounds.top && top < bounds.bottom)
    return box !== undefined && isWide && isWhole ? [{ ...bounds, inside }] : inside
  })
}

/** Share of the width of the page's text from which on a box reaches over its columns. */
const WIDE = 0.6

const boundsOf = (lines: readonly Line[]): TextBox => ({
  left: Math.min(...lines.map(({ left }) => left)),
  top: Math.min(...lines.map(({ top }) => top)),
  right: Math.max(...lines.map(({ right }) => right)),
  bottom: Math.max(...lines.map(({ bottom }) => bottom)),
})

/** A column's lines between its tables, the tables themselves, and the columns within a box. */
const runsOf = (column: readonly Element[]): readonly (Table | readonly Line[])[] => {
  const runs: (Table | Line[])[] = []
  for (const element of column) {
    const columns = isTable(element) ? [] : isPanel(element) ? readingColumns(element.inside) : [[element]]
    const last = runs.at(-1)
    if (isTable(element)) runs.push(element)
    else if (Array.isArray(last) && columns.length === 1) last.push(...columns.flat())
    else runs.push(...columns.map((lines) => [...lines]))
  }
  return runs
}

const flowBlocks = (lines: readonly Line[], { boxOf, pitchOf }: PageFlow): readonly Block[] =>
  blocksOf({ lines: lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left), pitchOf, boxOf })

const tableBlocks = (table: Table, { page, pitchOf, tableNumber, rowsBefore }: PageFlow): readonly Block[] =>
  table.cells.flatMap(({ row, column, words }) =>
    withSureMarkers(blocksOf({ lines: joinRows(linesOf(words, page)), pitchOf, boxOf: () => undefined })).map(
      (block) => ({
        ...block,
        cell: { table: tableNumber(table), row: rowsBefore(table) + row, column },
      }),
    ),
  )

/** In a cell a number or letter alone at the start is as likely part of the text: it takes two, or a wide gap, to make a list. */
const withSureMarkers = (blocks: readonly Block[]): readonly Block[] => {
  if (blocks.filter((block) => block.marker !== undefined).length > 1) return blocks
  return blocks.map(({ marker, ...block }) => (marker?.strong === true ? { ...block, marker } : block))
}
