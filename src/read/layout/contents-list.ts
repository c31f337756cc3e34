import { type Row, rowsOf } from './contents-rows.ts'
import type { Line } from './lines.ts'
import type { PageLines } from './page-lines.ts'
import { areHeadings, findUntitled } from './untitled-contents.ts'

const TITLE = /^(?:table of contents|(?:list of )?contents(?: page| of (?:this|the) (?:report|review))?|cynnwys|clár)$/i

/** "Chapter one ........ 12": dots that lead to a number, or to nothing where the number is lost. */
const LED = /(?:\.\s?){4,}\s*(?:\d{1,3}|[ivxl]+)?$|…{2,}\s*(?:\d{1,3}|[ivxl]+)?$/i

const ENDS_IN_NUMBER = /\S\s+(?:page\s+)?(?:\d{1,3}|[ivxl]{1,6})$/i

/** Rows led by dots that make a contents list where no title says so. */
const LEAST = 4

/** The lines of contents lists, their titles included. */
export const findContents = (pages: readonly PageLines[]): ReadonlySet<Line> => {
  const contents = new Set<Line>()
  const untitled = findUntitled(pages)
  let open = false
  for (const page of pages) {
    const rows = rowsOf(page.lines)
    const led = rows.filter(({ text }) => LED.test(text)).length
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]
      if (row === undefined) continue
      if (TITLE.test(row.text)) {
        open = true
        for (const { lines } of unnumbered(rows.slice(at + 1), pages)) for (const line of lines) contents.add(line)
      } else if (!open && led >= LEAST && LED.test(row.text)) open = true
      else if (row.lines.some((line) => untitled.has(line))) open = true
      else if (open && !isEntry(rows, at)) open = false
      if (open) for (const line of row.lines) contents.add(line)
    }
    // A list goes over the page only where the page was all list.
    if (led === 0 && !rows.every((row) => row.lines.every((line) => contents.has(line)))) open = false
  }
  return contents
}

/** The rows below a title that are a list of headings without their pages: to the page's end, most of them stand again further on. */
const unnumbered = (rows: readonly Row[], pages: readonly PageLines[]): readonly Row[] => {
  const page = rows[0]?.lines[0]?.page ?? 0
  const isList = rows.length >= LEAST && rows.every(({ text }) => text.length < LONGEST_ENTRY && !/[.;,]$/.test(text))
  return isList &&
    areHeadings(
      rows,
      pages.filter(({ number }) => number > page),
    )
    ? rows
    : []
}

/** In characters. */
const LONGEST_ENTRY = 110

/** An entry ends in its page's number; a long one takes up to four rows for it, and a short part title may go without. */
const isEntry = (rows: readonly Row[], at: number): boolean => {
  const entry = (row: Row | undefined) => row !== undefined && (LED.test(row.text) || ENDS_IN_NUMBER.test(row.text))
  const row = rows[at]
  if (row === undefined) return false
  if (entry(row)) return true
  if (row.text.length < 110 && (entry(rows[at + 1]) || (row.text.length < 60 && entry(rows[at + 2])))) return true
  return rows.slice(at + 1, at + 4).some((next) => LED.test(next.text))
}
