import type { FindingKind } from '../findings.ts'
import { type Block, printedMark } from '../outline/blocks.ts'
import { type Candidate, type Part, partOf } from './candidate.ts'
import { generalScore, tellsPast } from './general-statement.ts'
import { lessonSpan, sentencesOfLesson } from './lesson-span.ts'

export interface Words {
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
}

/** A finding or lesson without a label: what is bold at its start is its name. */
export const learningCandidate = (
  kind: FindingKind,
  block: Block,
  { blocks, parts }: Words,
  confidence: number,
): Candidate => {
  const lead = block.paragraph.boldLead
  const mark = printedMark(block)
  return {
    kind,
    label: lead !== undefined && parts[0]?.text !== block.text ? lead : mark,
    number: mark.replace(/\W/g, ''),
    origin: confidence > 0.65 ? 'section' : 'cue',
    block,
    blocks,
    parts,
    confidence,
  }
}

/** Some of a paragraph's sentences. */
export const wordsOf = (block: Block, text: string): Words => ({ blocks: [block], parts: [partOf(block, text)] })

/** A bold lead-in is the item's name, not its text; an account of events before the lesson is neither. */
export const withoutLead = (block: Block): Words => {
  const lead = block.paragraph.boldLead
  const rest =
    lead !== undefined && block.text.startsWith(lead)
      ? block.text.slice(lead.length).replace(/^[\s:.–—-]+/, '')
      : block.text
  return wordsOf(
    block,
    rest === '' ? block.text : lead === undefined ? lessonOf(rest) : sentencesOfLesson(rest).join(' '),
  )
}

const lessonOf = (text: string): string => {
  const whole = sentencesOfLesson(text)
  const turn = whole.findIndex((sentence) => !NAMES_SOMEONE.test(sentence))
  const all =
    turn > 0 && whole.slice(turn).some((sentence) => generalScore(sentence) >= 0.6) ? whole.slice(turn) : whole
  const span = tellsPast(all[0] ?? '') || all.length > 3 ? lessonSpan(text) : ''
  return span === '' ? all.join(' ') : span
}

/** Someone of the case by title, initial or place in the family: what is said of them is not yet the lesson. */
const NAMES_SOMEONE = /\b(?:Mr|Mrs|Ms|Miss|Dr) [A-Z]\b|^(?:Mother|Father|Sibling)\b/
