import type { Table } from '../tables/tables.ts'
import { type Block, blocksOf, joinRows } from './blocks.ts'
import { holds, type TextBox } from './boxes.ts'
import { readingColumns } from './columns.ts'
import type { Column } from './join-blocks.ts'
import { type Line, linesOf } from './lines.ts'
import { marginBoxesOf, withMarginBoxes } from './margin-boxes.ts'

/** A page's running text, with its tables taken out. */
export interface PageFlow {
  readonly page: number
  readonly lines: readonly Line[]
  readonly tables: readonly Table[]
  /** The number of the box that a line stands in. */
  readonly boxOf: (line: Line) => number | undefined
  /** The boxes of a page, counted from 1. */
  readonly boxesOn: (page: number) => readonly TextBox[]
  /** The number of a table in the document. */
  readonly tableNumber: (table: Table) => number
  readonly rowsBefore: (table: Table) => number
  readonly pitchOf: (size: number) => number
}

/**
 * The blocks of a page, column by column; a table is a column of its own, and so is each column of a box that spans columns, and a box
 * in the margin.
 */
export const pageBlocks = (flow: PageFlow): readonly Column[] => {
  const { page, lines, tables, boxesOn } = flow
  const boxes = boxesOn(page).filter((box) => !tables.some((table) => holds(box, table)))
  const margins = marginBoxesOf(lines, boxes)
  const aside = new Set(margins.flatMap((box) => box.lines))
  const inText = { ...flow, lines: lines.filter((line) => !aside.has(line)) }
  return withMarginBoxes(
    columnsOf(inText),
    margins.map((box) => ({ top: box.top, blocks: flowBlocks(box.lines, flow) })),
  )
}

const columnsOf = (flow: PageFlow): readonly Column[] =>
  readingColumns<Element | Panel>([...withPanels(flow), ...flow.tables])
    .flatMap((column) => runsOf(column))
    .map((run) => (isTable(run) ? tableBlocks(run, flow) : flowBlocks(run, flow)))

type Element = Line | Table

/** A box that spans the columns of the page: its lines are read together. */
interface Panel extends TextBox {
  readonly lines: readonly Line[]
}

const isTable = (element: Element | Panel | readonly Line[]): element is Table => 'cells' in element

const isPanel = (element: Element | Panel): element is Panel => 'lines' in element

/** A box wider than this share of what stands on the page is no part of one column. */
const SPANS = 0.6

const withPanels = ({ page, lines, tables, boxesOn }: PageFlow): readonly (Line | Panel)[] => {
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left))
  const panels = boxesOn(page)
    .filter((box) => box.right - box.left > SPANS * width && !tables.some((table) => holds(box, table)))
    .map(({ left, top, right, bottom }) => {
      const box = { left, top, right, bottom }
      return { ...box, lines: lines.filter((line) => holds(box, line)) }
    })
    .filter((panel) => panel.lines.length > 0)
  const taken = new Set(panels.flatMap((panel) => panel.lines))
  return [...lines.filter((line) => !taken.has(line)), ...panels]
}

/** A column's lines between its tables, and the tables themselves. */
const runsOf = (column: readonly (Element | Panel)[]): readonly (Table | readonly Line[])[] => {
  const runs: (Table | Line[])[] = []
  const add = (line: Line) => {
    const last = runs.at(-1)
    if (Array.isArray(last)) last.push(line)
    else runs.push([line])
  }
  for (const element of column) {
    if (isTable(element)) runs.push(element)
    else if (!isPanel(element)) add(element)
    else {
      const columns = readingColumns(element.lines)
      if (columns.length > 1) runs.push(...columns.map((lines) => [...lines]), [])
      else for (const line of element.lines) add(line)
    }
  }
  return runs.filter((run) => isTable(run) || run.length > 0)
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
