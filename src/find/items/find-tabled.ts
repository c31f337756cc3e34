import type { FindingKind } from '../findings.ts'
import type { Block } from '../outline/blocks.ts'
import type { Slot } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, placedCandidate } from './candidate.ts'
import { isNote } from './collect-item.ts'
import type { Taken } from './find-recommendations.ts'

/** Items in the columns of a table whose head says what they are: "Learning point", "Strategy", "Recommendation", "Question". */
export const findTabled = (blocks: readonly Block[], taken: Taken): readonly Candidate[] => {
  const columns = readColumns(blocks)
  return blocks.flatMap((block) => {
    const { cell } = block.paragraph
    const kind = cell === undefined ? undefined : columns.get(`${cell.table}/${cell.column}`)
    if (kind === undefined || taken.has(block.index) || block.isHeading || cell?.row === 0) return []
    if (CLOSED.includes(block.slot ?? 'analysis') || isNote(block.text) || plainWords(block.text).length < 8) return []
    return [placedCandidate(kind, block)]
  })
}

/** Tables of an action plan are read by findActionPlan; the others hold no items. */
const CLOSED: readonly Slot[] = ['plan', 'progress', 'method', 'back-matter', 'front-matter', 'story']

const readColumns = (blocks: readonly Block[]): ReadonlyMap<string, FindingKind> => {
  const columns = new Map<string, FindingKind>()
  for (const { paragraph, text } of blocks) {
    const kind = paragraph.cell?.row === 0 ? HEADS.find(([, pattern]) => pattern.test(text))?.[0] : undefined
    if (kind !== undefined && paragraph.cell !== undefined)
      columns.set(`${paragraph.cell.table}/${paragraph.cell.column}`, kind)
  }
  return columns
}

const HEADS: readonly (readonly [FindingKind, RegExp])[] = [
  [
    'lesson',
    /^(?:key |practice |the |system )*(?:lessons?(?: learn(?:ed|t))?|learning(?: points?)?(?: (?:for|from|about) .*)?|what (?:we|the review) (?:have |has )?learn(?:ed|t)|messages?(?: for practice)?|what (?:this|it) means for .*)$/i,
  ],
  ['finding', /^(?:key |systems? )?findings?$/i],
  [
    'recommendation',
    /^(?:multi-agency |single agency |agreed )?(?:recommendations?|strateg(?:y|ies)(?: for .*)?|actions? for .*)$/i,
  ],
  ['question', /^questions?(?: for .*| to consider)?$/i],
  ['good-practice', /^(?:good|effective|positive|notable) practice(?: .*)?$|^what (?:worked|went) well$|^strengths$/i],
]
