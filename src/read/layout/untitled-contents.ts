import { type Row, rowsOf } from './contents-rows.ts'
import { textOf } from './line-text.ts'
import type { Line } from './lines.ts'
import type { PageLines } from './page-lines.ts'

/** Pages from the first on which a contents list is looked for. */
const FRONT_PAGES = 8

/** Rows in succession that make a list. */
const LEAST_ROWS = 4

/** Share of the rows that must stand again as lines further on. */
const LEAST_HEADINGS = 0.5

/** Letters of an entry that are compared with the lines further on; a long heading goes on in another row. */
const COMPARED = 28

const ENTRY = /^(?<heading>.*\p{L}.*?)[\s.…]+(?<page>\d{1,3})$/u

/**
 * The lines of contents lists that no usual title announces ("In this report"), with the short row above them: rows that end in the numbers of
 * pages, in rising order, and that stand again further on as headings. That is what tells a list of contents from a table of figures.
 */
export const findUntitled = (pages: readonly PageLines[]): ReadonlySet<Line> => {
  const found = new Set<Line>()
  for (const [at, page] of pages.slice(0, FRONT_PAGES).entries()) {
    const rows = rowsOf(page.lines)
    for (const run of runsOf(rows)) {
      if (run.length < LEAST_ROWS || !areHeadings(run, pages.slice(at + 1))) continue
      for (const row of [...titleOf(rows, run), ...run]) for (const line of row.lines) found.add(line)
    }
  }
  return found
}

const runsOf = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const runs: Row[][] = []
  let last = Infinity
  for (const row of rows) {
    const page = Number(ENTRY.exec(row.text)?.groups?.page ?? NaN)
    if (page >= last) runs.at(-1)?.push(row)
    else if (!Number.isNaN(page)) runs.push([row])
    last = Number.isNaN(page) ? Infinity : page
  }
  return runs
}

/** Whether enough of the rows stand again on later pages. */
export const areHeadings = (run: readonly Row[], later: readonly PageLines[]): boolean => {
  const begin = new Set(later.flatMap(({ lines }) => lines.map((line) => beginning(textOf(line)))))
  const again = run.filter(({ text }) => begin.has(beginning(ENTRY.exec(text)?.groups?.heading ?? text)))
  return again.length >= LEAST_HEADINGS * run.length
}

const beginning = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED)

const titleOf = (rows: readonly Row[], run: readonly Row[]): readonly Row[] => {
  const first = run[0]
  const above = first === undefined ? undefined : rows[rows.indexOf(first) - 1]
  return above !== undefined && above.text.split(' ').length <= 8 && !/[.:;,]$/.test(above.text) ? [above] : []
}
