import { type Line, linesOf } from '../layout/lines.ts'
import type { PageLines } from '../layout/page-lines.ts'
import type { Word } from '../pdf/page-content.ts'
import { findLooseTables } from './loose-tables.ts'
import { findGrids } from './table-rules.ts'
import { type Table, tableIn } from './tables.ts'

/** A page whose tables have been taken out of its lines. */
export interface ParcelledPage extends PageLines {
  readonly tables: readonly Table[]
}

/** Takes the tables out of the pages' lines. A line that stands half in a table keeps its other words. */
export const takeTables = (pages: readonly PageLines[]): readonly ParcelledPage[] => {
  let before: Table | undefined
  return pages.map((page) => {
    const parcelled = takeFrom(page, before)
    before = parcelled.tables.at(-1)
    return parcelled
  })
}

const takeFrom = (page: PageLines, before: Table | undefined): ParcelledPage => {
  const ruled = takeRuled(page)
  const loose = findLooseTables(ruled.lines, before)
  const taken = new Set(loose.flatMap((table) => table.cells.flatMap((cell) => cell.words)))
  return {
    ...ruled,
    tables: [...ruled.tables, ...loose],
    lines: loose.length === 0 ? ruled.lines : ruled.lines.flatMap((line) => remainder(line, taken)),
  }
}

const takeRuled = (page: PageLines): ParcelledPage => {
  const taken = new Set<Word>()
  const tables: Table[] = []
  const words = page.lines.flatMap((line) => line.words)
  for (const grid of findGrids(page.shapes)) {
    const free = words.filter((word) => !taken.has(word))
    const table = tableIn(grid, free)
    if (table === undefined) continue
    tables.push(table)
    for (const word of table.cells.flatMap((cell) => cell.words)) taken.add(word)
  }
  if (tables.length === 0) return { ...page, tables }
  return { ...page, tables, lines: page.lines.flatMap((line) => remainder(line, taken)) }
}

const remainder = (line: Line, taken: ReadonlySet<Word>): readonly Line[] => {
  const left = line.words.filter((word) => !taken.has(word))
  return left.length === line.words.length ? [line] : linesOf(left, line.page)
}
