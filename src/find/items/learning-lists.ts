import { splitSentences } from '../../shared/index.ts'
import type { FindingKind } from '../findings.ts'
import { type Block, isEntry, isHeading } from '../outline/blocks.ts'
import type { Candidate } from './candidate.ts'
import { collectFrom } from './collect-item.ts'
import { speaksOfReport } from './general-statement.ts'
import { learningCandidate } from './learning-candidate.ts'
import { leadsIn } from './sentence-shape.ts'

/** An entry of a list that a sentence leads in as lessons or findings, wherever it stands. */
export const lessonInList = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || !isEntry(block) || block.text.endsWith('?')) return undefined
  const lead = blocks.slice(Math.max(0, place - 30), place).findLast((other) => !isEntry(other))
  const kind = lead === undefined || isHeading(lead) ? undefined : kindOfLead(lead.text)
  return kind === undefined || speaksOfReport(block.text)
    ? undefined
    : learningCandidate(kind, block, collectFrom(blocks, place), 0.85)
}

/** What a lead-in such as "The Panel's principal findings are these:" says of the list below it. */
const kindOfLead = (text: string): FindingKind | undefined => {
  const last = splitSentences(text).at(-1) ?? ''
  if (!leadsIn(text) && !/\b(?:following|as follows|these are|below)\b/i.test(last)) return undefined
  if (/\b(?:findings|conclusions)\b/i.test(last)) return 'finding'
  if (
    leadsIn(text) &&
    /\b(?:practitioners|professionals|agencies|services|staff) (?:should|need to|must)\b/i.test(last)
  )
    return 'lesson'
  return /\b(?:lessons|learning|messages)\b(?! (?:event|disab))/i.test(last) ? 'lesson' : undefined
}
