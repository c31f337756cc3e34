import { readLabel } from '../labels/labels.ts'
import type { Block } from '../outline/blocks.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf, textOf } from './candidate.ts'
import type { Kinship } from './kinship.ts'

/**
 * Recommendations as an action plan's table prints them: the cells under its heading "Recommendation". They are copies where the review
 * states its recommendations elsewhere; what a plan alone holds counts only where most of its rows are found nowhere else.
 */
export const findActionPlan = (
  blocks: readonly Block[],
  own: readonly Candidate[],
  compare: (a: string, b: string) => Kinship,
): readonly Candidate[] => {
  const rows = planCells(blocks).map((block) => candidate(blocks, block))
  const recommendations = own.filter(({ kind }) => kind === 'recommendation').map(textOf)
  const known = rows.filter((row) => recommendations.some((text) => compare(text, textOf(row)).alike >= 0.36))
  return known.length * 2 < rows.length ? rows.map((row) => ({ ...row, origin: 'section' })) : known
}

const planCells = (blocks: readonly Block[]): readonly Block[] => {
  const columns = new Map<number, number>()
  for (const { paragraph, text } of blocks) {
    if (paragraph.cell !== undefined && /^(?:agreed |multi-agency )?recommendations?$/i.test(text))
      columns.set(paragraph.cell.table, paragraph.cell.column)
  }
  return blocks.filter(
    ({ paragraph, text, slot }) =>
      slot === 'plan' &&
      paragraph.cell !== undefined &&
      paragraph.cell.row > 0 &&
      columns.get(paragraph.cell.table) === paragraph.cell.column &&
      plainWords(text).length >= 4,
  )
}

const candidate = (blocks: readonly Block[], block: Block): Candidate => {
  const code = blocks.find(
    ({ paragraph: { cell } }) =>
      cell !== undefined &&
      cell.table === block.paragraph.cell?.table &&
      cell.row === block.paragraph.cell.row &&
      cell.column === 0,
  )
  const label = code === undefined ? undefined : readLabel(code.text)
  return {
    kind: 'recommendation',
    label: label?.printed ?? '',
    number: label?.numbers[0] ?? '',
    origin: 'plan',
    block,
    blocks: [block],
    parts: [partOf(block, block.text)],
    confidence: 0.6,
  }
}
