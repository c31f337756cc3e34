import type { Paragraph } from '../../read/index.ts'
import { readLabel } from '../labels/labels.ts'
import { slotOfHeading } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
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

/** The first cells of rows that say, as a heading would, what stands beside them: "Learning", "What worked well". */
export const rowHeads = (paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> => {
  const filled = new Set(paragraphs.filter(({ cell, bold }) => (cell?.column ?? 0) > 0 && !bold).map(rowOf))
  return new Set(
    paragraphs.filter(
      (paragraph) =>
        paragraph.bold &&
        paragraph.cell?.column === 0 &&
        filled.has(rowOf(paragraph)) &&
        plainWords(paragraph.text).length <= 7 &&
        readLabel(paragraph.text) === undefined &&
        slotOfHeading(paragraph.text) !== undefined,
    ),
  )
}

/** The table and row that a cell stands in; empty for what is no cell. */
export const rowOf = ({ cell }: Paragraph): string => (cell === undefined ? '' : `${cell.table}/${cell.row}`)
