import { splitSentences } from '../../shared/index.ts'
import { readLabel } from '../labels/labels.ts'
import { type Block, isEntry, isHeading, sectionOf } from '../outline/blocks.ts'
import { type Slot, slotOfHeading } from '../outline/sections.ts'
import { isPrompt } from '../outline/template-prompts.ts'
import type { Candidate } from './candidate.ts'
import { isNote } from './collect-item.ts'
import type { Taken } from './find-recommendations.ts'
import { speaksOfReport } from './general-statement.ts'
import { lessonInText } from './learning-in-text.ts'
import { lessonInList } from './learning-lists.ts'
import { conclusionIn, LEARNING_PARTS, lessonInSection, verdictIn } from './learning-sections.ts'
import { isConclusion, lessonBySentence, lessonRuns, lessonsAdded } from './lesson-span.ts'
import { lessonsInTurn } from './lessons-in-turn.ts'
import { isOthersWords } from './others-words.ts'
import { runOnItems } from './run-on-lists.ts'

export interface Learned {
  /** Places of blocks that another item holds. */
  readonly taken: Taken
  /** Findings and lessons that carry a label. */
  readonly labelled: readonly Candidate[]
}

/** Findings and lessons without a label: entries of their lists, statements in parts for them, and in the analysis what a paragraph comes to. */
export const findLearning = (blocks: readonly Block[], { taken, labelled }: Learned): readonly Candidate[] => {
  const numbered = labelled.filter(({ number, origin }) => number !== '' && origin === 'label')
  const argued = new Set(numbered.flatMap(({ block }) => arguedFrom(blocks, block)))
  const listed = new Set(numbered.filter(({ block }) => isOwnPart(block)).map(({ block }) => sectionOf(block)))
  const found: Candidate[] = []
  const used = new Set(taken)
  for (const [place, block] of blocks.entries()) {
    if (used.has(block.index) || isClosed(block)) continue
    const isArgument = block.sections.some((section) => argued.has(section))
    if (isArgument && block.slot === 'mixed' && !isEntry(block)) {
      found.push(...lessonsInTurn(block))
      continue
    }
    const candidate =
      lessonInList(blocks, place) ??
      ((isArgument && !isOwnList(block)) || listed.has(sectionOf(block))
        ? undefined
        : lessonInSection(blocks, place)) ??
      inAnalysis(block, isArgument || (numbered.length >= GATHERED && !isOwnPart(block)) ? 'cue' : 'general')
    if (candidate === undefined) continue
    for (const { index } of candidate.blocks) used.add(index)
    found.push(...apart(candidate))
  }
  return found
}

/** The heading of the part that argues for a numbered finding: the finding itself, or the one that it stands right under. */
const arguedFrom = (blocks: readonly Block[], block: Block): readonly number[] => {
  if (isHeading(block)) return [block.index]
  const above = blocks[block.index - 1]
  return above?.isHeading === true && above.index === sectionOf(block) ? [above.index] : []
}

/** Whether the block stands in a list of lessons, below the argument for a finding, under a heading that says so. */
const isOwnList = (block: Block): boolean =>
  block.slot === 'learning' &&
  isEntry(block) &&
  slotOfHeading(block.headings.at(-1) ?? '') === 'learning' &&
  readLabel(block.headings.at(-1) ?? '') === undefined

/** From how many numbered ones on the labels hold all that the review has to teach. */
const GATHERED = 8

const isOwnPart = ({ slot }: Block): boolean => LEARNING_PARTS.includes(slot ?? 'story')

const isClosed = (block: Block): boolean =>
  isHeading(block) || isNote(block.text) || isPrompt(block.text) || CLOSED.includes(block.slot ?? 'analysis')

const CLOSED: readonly Slot[] = [
  'plan',
  'progress',
  'back-matter',
  'front-matter',
  'recommendations',
  'questions',
  'method',
]

/** A paragraph that lists several lessons holds as many; the last of them may be a sentence of another kind. */
const apart = (whole: Candidate): readonly Candidate[] => {
  const [part] = whole.parts
  if (part === undefined || whole.parts.length > 1 || whole.block.paragraph.kind === 'item') return [whole]
  const listed = runOnItems(part.text)
  const items = [listed, lessonBySentence(part.text) ?? [], lessonsAdded(part.text)].find(({ length }) => length > 1)
  return (items ?? lessonRuns(part.text)).map((text) => ({ ...whole, parts: [{ ...part, text }] }))
}

/** Where labels hold the lessons, or below a numbered finding that is argued for, only what says that it is one counts. */
const inAnalysis = (block: Block, least: 'cue' | 'general'): Candidate | undefined => {
  if (TELLING.includes(block.slot ?? 'analysis')) return undefined
  if (block.slot === 'analysis' && isConclusion(splitSentences(block.text)[0] ?? '') && !speaksOfReport(block.text))
    return least === 'cue' || isOthersWords(block.text) ? undefined : conclusionIn(block)
  return lessonInText(block, least) ?? (block.slot === 'analysis' ? verdictIn(block) : undefined)
}

/** Parts that tell what happened: what is said there in general is not yet what is to be learned. */
const TELLING: readonly Slot[] = ['story', 'child', 'summary', 'good-practice']
