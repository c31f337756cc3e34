import { textOf } from './line-text.ts'
import { type Line, lineOf } from './lines.ts'

/** What stands side by side at one height, as an entry of a contents list and its page's number do. */
export interface Row {
  readonly text: string
  readonly lines: readonly Line[]
}

/** The rows of lines that are sorted from top to bottom. */
export const rowsOf = (lines: readonly Line[]): readonly Row[] => {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && Math.abs(first.baseline - line.baseline) < 0.3 * line.size)
      row.push(line)
    else rows.push([line])
  }
  return rows.map((row) => ({
    lines: row,
    text: textOf(
      lineOf(
        row.flatMap((line) => line.words),
        row[0]?.page ?? 1,
      ),
    ),
  }))
}
