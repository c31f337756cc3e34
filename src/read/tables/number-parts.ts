import { findBoxes, holds, type TextBox } from '../layout/boxes.ts'
import type { Line } from '../layout/lines.ts'
import type { Table } from './tables.ts'
import type { ParcelledPage } from './take-tables.ts'

export interface PartNumbers {
  readonly boxOf: (line: Line) => number | undefined
  /** The boxes of a page, counted from 1. */
  readonly boxesOn: (page: number) => readonly TextBox[]
  readonly tableNumber: (table: Table) => number
  /** How many rows of the same table stand on pages before. A row that a page's end breaks counts once. */
  readonly rowsBefore: (table: Table) => number
}

/** Gives the document's boxes and tables their numbers, counted from 0. What goes on over a page's end keeps its number. */
export const numberParts = (pages: readonly ParcelledPage[]): PartNumbers => {
  const boxes = numbered(
    pages,
    findBoxes,
    (before, after) => near(before.left, after.left) && near(before.right, after.right) && before.fill === after.fill,
  )
  const tables = numbered(
    pages,
    (page) => page.tables,
    (before, after) =>
      before.columns.length === after.columns.length &&
      before.columns.slice(0, -1).every((at, place) => Math.abs(at - (after.columns[place] ?? 0)) < 8),
  )
  const byPage = Map.groupBy(boxes, ({ page }) => page)
  const tableNumbers = new Map(tables.map(({ part, number }) => [part, number]))
  const rowsBefore = rowsBeforeEach(tables)
  return {
    boxOf: (line) => byPage.get(line.page)?.find(({ part }) => holds(part, line))?.number,
    boxesOn: (page) => (byPage.get(page) ?? []).map(({ part }) => part),
    tableNumber: (table) => tableNumbers.get(table) ?? 0,
    rowsBefore: (table) => rowsBefore.get(table) ?? 0,
  }
}

const rowsBeforeEach = (tables: readonly Numbered<Table>[]): ReadonlyMap<Table, number> => {
  const rowsBefore = new Map<Table, number>()
  let rows = 0
  tables.forEach(({ part, number }, at) => {
    if (tables[at - 1]?.number !== number) rows = 0
    // A first row without a first cell is the rest of the row above the page's end.
    else if (!part.cells.some((cell) => cell.row === 0 && cell.column === 0)) rows--
    rowsBefore.set(part, rows)
    rows += part.rows
  })
  return rowsBefore
}

interface Numbered<T> {
  readonly part: T
  readonly page: number
  readonly number: number
}

const numbered = <T extends TextBox>(
  pages: readonly ParcelledPage[],
  partsOf: (page: ParcelledPage) => readonly T[],
  alike: (before: T, after: T) => boolean,
): readonly Numbered<T>[] => {
  const all: Numbered<T>[] = []
  let next = 0
  for (const page of pages) {
    for (const part of partsOf(page)) {
      const last = all.at(-1)
      const goesOn =
        last?.page === page.number - 1 &&
        alike(last.part, part) &&
        isBroken(pages, last, page, part) &&
        last.part !== part
      all.push({ part, page: page.number, number: goesOn && last !== undefined ? last.number : next++ })
    }
  }
  return all
}

/** Nothing of the running text stands below the one on its page, nor above the other on the next. */
const isBroken = (
  pages: readonly ParcelledPage[],
  last: Numbered<TextBox>,
  page: ParcelledPage,
  part: TextBox,
): boolean => {
  const before = pages.find((one) => one.number === last.page)
  return (
    before !== undefined &&
    !before.lines.some((line) => line.top > last.part.bottom - 2) &&
    !page.lines.some((line) => line.bottom < part.top + 2) &&
    !beginsWithTitle(page, part)
  )
}

/** A part whose first line is bold and whose next is not begins with a title of its own. */
const beginsWithTitle = ({ lines }: ParcelledPage, part: TextBox): boolean => {
  const [first, second] = lines.filter((line) => holds(part, line)).toSorted((a, b) => a.baseline - b.baseline)
  return first !== undefined && second !== undefined && isBold(first) && !isBold(second)
}

const isBold = ({ words }: Line): boolean => words.every(({ bold }) => bold)

const near = (a: number, b: number): boolean => Math.abs(a - b) < 5
