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
  const known = own.filter(({ kind }) => kind === 'recommendation').map(textOf)
  const lists = Map.groupBy(planCells(blocks), (block) =>
    block.slot === 'plan' ? 'plan' : (block.paragraph.cell?.table ?? ''),
  )
  // A plan comes after the lists that stand in parts for recommendations: it repeats them too.
  const ordered = [...lists].sort(([a], [b]) => Number(a === 'plan') - Number(b === 'plan'))
  return ordered.flatMap(([, cells]) => {
    const rows = cells.map((block) => candidate(blocks, block))
    const copies = rows.filter((row) => known.some((text) => compare(text, textOf(row)).alike >= 0.36))
    if (copies.length * 2 >= rows.length) return copies
    known.push(...rows.map(textOf))
    return rows.map((row): Candidate => ({ ...row, origin: 'section' }))
  })
}

/** The cells of tables that say who is to act, or by when, beside what is to be done: a plan, whatever the part is called. */
export const cellsOfPlans = (blocks: readonly Block[]): readonly Block[] => {
  const plans = planTables(blocks)
  return blocks.filter(({ paragraph }) => paragraph.cell !== undefined && plans.has(paragraph.cell.table))
}

const planTables = (blocks: readonly Block[]): ReadonlyMap<number, number> => {
  const heads = blocks.filter(({ paragraph }) => paragraph.cell?.row === 0)
  const led = new Set(heads.filter(({ text }) => LED.test(text)).map(({ paragraph }) => paragraph.cell?.table))
  return new Map(
    heads.flatMap(({ text, paragraph: { cell } }) =>
      cell !== undefined && led.has(cell.table) && ASKED.test(text) ? [[cell.table, cell.column] as const] : [],
    ),
  )
}

const LED = /^(?:lead\b|who\b|owner|responsib|by when|when$|time ?-?(?:scale|frame)|target date|deadline|completion)/i
const ASKED =
  /^(?:agreed |multi-agency |key )?(?:recommendations?|strateg(?:y|ies)|actions?(?: required)?)$|^what (?:needs|has|is) to (?:happen|be done|change)$/i

const planCells = (blocks: readonly Block[]): readonly Block[] => {
  const plans = planTables(blocks)
  const columns = new Map(plans)
  for (const { paragraph, text } of blocks) {
    if (paragraph.cell !== undefined && /^(?:agreed |multi-agency )?recommendations?$/i.test(text))
      columns.set(paragraph.cell.table, paragraph.cell.column)
  }
  return blocks.filter(
    ({ paragraph, text, slot }) =>
      paragraph.cell !== undefined &&
      (slot === 'plan' || plans.has(paragraph.cell.table)) &&
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
  const bare = /^\d{1,2}(?=[.)]?$)/.exec(code?.text ?? '')?.[0] ?? ''
  return {
    kind: 'recommendation',
    label: label?.printed ?? bare,
    number: label?.numbers[0] ?? bare,
    origin: 'plan',
    block,
    blocks: [block],
    parts: [partOf(block, block.text)],
    confidence: 0.6,
  }
}
