import type { Paragraph } from '../../read/index.ts'
import { readLabel } from '../labels/labels.ts'
import { endsSentence } from './sentence-shape.ts'

/** The title of a row that heads the rows below it: all its cells are bold, and it is neither a label nor a sentence. */
export const rowTitles = (paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> => {
  const rows = Map.groupBy(
    paragraphs.filter(({ cell }) => cell !== undefined && cell.row > 0),
    rowOf,
  )
  const titles = new Map<string, string>()
  for (const [row, cells] of rows) {
    const title = cells.map(({ text }) => text).join(' ')
    const isTitleRow = cells.every(({ bold }) => bold) && cells[0]?.cell?.column === 0
    if (isTitleRow && readLabel(title) === undefined && !endsSentence(title)) titles.set(row, title)
  }
  return titles
}

/** The table and row that a cell stands in; empty for what is no cell. */
export const rowOf = ({ cell }: Paragraph): string => (cell === undefined ? '' : `${cell.table}/${cell.row}`)
