import { splitSentences } from '../../shared/index.ts'
import type { FindingKind } from '../findings.ts'
import { type Block, isEntry, isHeading, printedMark, sectionOf } from '../outline/blocks.ts'
import { type Slot, slotOfHeading } from '../outline/sections.ts'
import { isPrompt } from '../outline/template-prompts.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, type Part, partOf } from './candidate.ts'
import { collectFrom, isNote } from './collect-item.ts'
import { directiveScore } from './directive.ts'
import type { Taken } from './find-recommendations.ts'
import { generalScore, speaksInGeneral, speaksOfReport, tellsPast, tellsStory } from './general-statement.ts'
import { concludes, teaches } from './learning-cues.ts'
import { isConclusion, lessonRuns, lessonSpan, sentencesOfLesson, teachesInGeneral } from './lesson-span.ts'
import { isOthersWords } from './others-words.ts'
import { runOnItems } from './run-on-lists.ts'
import { leadsIn } from './sentence-shape.ts'

export interface Learned {
  /** Places of blocks that another item holds. */
  readonly taken: Taken
  /** Findings and lessons that carry a label. */
  readonly labelled: readonly Candidate[]
}

/** Findings and lessons without a label: entries of their lists, statements in sections for them, and sentences that say what is to be learned. */
export const findLearning = (blocks: readonly Block[], { taken, labelled }: Learned): readonly Candidate[] => {
  const closed = sectionsWithNumbers(labelled)
  const numbers = labelled.filter(({ number }) => number !== '').length >= 3
  const found: Candidate[] = []
  const used = new Set(taken)
  for (const [place, block] of blocks.entries()) {
    if (
      used.has(block.index) ||
      isHeading(block) ||
      isNote(block.text) ||
      isPrompt(block.text) ||
      CLOSED.includes(block.slot ?? 'analysis')
    )
      continue
    const inside = block.sections.some((section) => closed.has(section))
    const candidate =
      fromList(blocks, place) ??
      (inside ? undefined : fromSection(blocks, place)) ??
      (numbers && !OWN.includes(block.slot ?? 'story') ? undefined : (fromCue(block) ?? fromAnalysis(block)))
    if (candidate === undefined) continue
    for (const { index } of candidate.blocks) used.add(index)
    found.push(...apart(candidate))
  }
  return found
}

/** A paragraph that lists several lessons holds as many; the last of them may be a sentence of another kind. */
const apart = (whole: Candidate): readonly Candidate[] => {
  const [part] = whole.parts
  if (part === undefined || whole.parts.length > 1 || whole.block.paragraph.kind === 'item') return [whole]
  const listed = runOnItems(part.text)
  const items = listed.length < 2 ? lessonRuns(part.text) : listed
  return items.length < 2 ? [whole] : items.map((text) => ({ ...whole, parts: [{ ...part, text }] }))
}

const CLOSED: readonly Slot[] = [
  'plan',
  'progress',
  'back-matter',
  'front-matter',
  'recommendations',
  'questions',
  'method',
]

/** Sections that number their findings or lessons: what is not numbered there is not one. */
const sectionsWithNumbers = (labelled: readonly Candidate[]): ReadonlySet<number> =>
  new Set(
    labelled.filter(({ number, origin }) => origin === 'label' && number !== '').map(({ block }) => sectionOf(block)),
  )

const fromList = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || !isEntry(block) || block.text.endsWith('?')) return undefined
  const lead = blocks.slice(Math.max(0, place - 30), place).findLast((other) => !isEntry(other))
  const kind = lead === undefined || isHeading(lead) ? undefined : kindOfLead(lead.text)
  return kind === undefined || speaksOfReport(block.text)
    ? undefined
    : candidate(kind, block, collectFrom(blocks, place), 0.85)
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

const fromSection = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || !OWN.includes(block.slot ?? 'story')) return undefined
  if (
    block.paragraph.cell !== undefined ||
    leadsIn(block.text) ||
    isOthersWords(splitSentences(block.text)[0] ?? '') ||
    plainWords(block.text).length < (isEntry(block) ? SHORTEST_ENTRY : 12) ||
    speaksOfReport(block.text) ||
    announces(block.text)
  )
    return undefined
  const kind = block.slot === 'findings' ? 'finding' : 'lesson'
  if (isEntry(block))
    return tellsStory(block.text) ? undefined : candidate(kind, block, collectFrom(blocks, place), 0.8)
  const ownPart =
    slotOfHeading(block.headings.at(-1) ?? '') === 'learning' &&
    !tellsStory(block.text) &&
    (generalScore(block.text) >= 0.1 || concludes(splitSentences(block.text)[0] ?? ''))
  if (ownPart || block.paragraph.boldLead !== undefined || speaksInGeneral(block.text))
    return candidate(kind, block, withoutLead(block), 0.7)
  if (kind === 'finding' && startsPart(blocks, place) && concludes(splitSentences(block.text)[0] ?? ''))
    return candidate('finding', block, withoutLead(block), 0.6)
  return fromSpan(block, kind, 0.55) ?? fromConclusion(block)
}

/** The reviewers' conclusion with what they say of it. */
const fromConclusion = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const first = all.findIndex((sentence) => isConclusion(sentence) && !isOthersWords(sentence))
  if (first < 0) return undefined
  const chosen = all.length <= 4 ? all : all.slice(first, first + 3)
  return candidate('finding', block, { blocks: [block], parts: [partOf(block, chosen.join(' '))] }, 0.55)
}

/** In words: an entry of a list of lessons may be as short as "Ask who gains from what the child does." */
const SHORTEST_ENTRY = 6

/** Says that lessons or other matters follow, and how many. */
const announces = (text: string): boolean =>
  /\b(?:below|following|foregoing|set (?:them|these|it) (?:down|out))\b[^.]{0,80}\b(?:lessons|learning|findings|matters)\b|\b(?:lessons|learning|findings|matters)\b[^.]{0,120}\b(?:below|follows?|following|set (?:them|these|it) (?:down|out))\b/i.test(
    splitSentences(text).slice(0, 2).join(' '),
  ) && !/[“"]/.test(text)

/** In the analysis more is said in general than is a lesson: there, a duty must be laid on someone. */
const laysDuty = (block: Block): boolean =>
  splitSentences(block.text).some((sentence) => teachesInGeneral(sentence) && directiveScore(sentence) >= 0.6)

/** The part of a paragraph that teaches, where the rest of it tells what happened. */
const fromSpan = (block: Block, kind: FindingKind, confidence: number): Candidate | undefined => {
  const span = lessonSpan(block.text)
  return span === '' ? undefined : candidate(kind, block, { blocks: [block], parts: [partOf(block, span)] }, confidence)
}

const OWN: readonly Slot[] = ['learning', 'findings', 'mixed']

/** Whether the block is the first paragraph under its heading. */
const startsPart = (blocks: readonly Block[], place: number): boolean => blocks[place - 1]?.isHeading === true

/** A bold lead-in is the item's name, not its text; an account of events before the lesson is neither. */
const withoutLead = (block: Block): Words => {
  const lead = block.paragraph.boldLead
  const rest =
    lead !== undefined && block.text.startsWith(lead)
      ? block.text.slice(lead.length).replace(/^[\s:.–—-]+/, '')
      : block.text
  return {
    blocks: [block],
    parts: [
      partOf(block, rest === '' ? block.text : lead === undefined ? lessonOf(rest) : sentencesOfLesson(rest).join(' ')),
    ],
  }
}

const lessonOf = (text: string): string => {
  const all = sentencesOfLesson(text)
  const span = tellsPast(all[0] ?? '') || all.length > 3 ? lessonSpan(text) : ''
  return span === '' ? all.join(' ') : span
}

const fromCue = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const place = all.findIndex((sentence) => teaches(sentence) && !isOthersWords(sentence) && !leadsIn(sentence))
  if (place < 0) return undefined
  const chosen = all.length <= 3 ? all : all.slice(place)
  return candidate('lesson', block, { blocks: [block], parts: [partOf(block, chosen.join(' '))] }, 0.6)
}

const fromAnalysis = (block: Block): Candidate | undefined => {
  if (
    (block.slot !== 'analysis' && !(block.slot === undefined && laysDuty(block))) ||
    block.paragraph.cell !== undefined ||
    speaksOfReport(block.text) ||
    isOthersWords(block.text)
  )
    return undefined
  const shortest = block.paragraph.boxed === undefined ? 15 : 8
  if (plainWords(block.text).length < shortest || block.text.includes('?')) return undefined
  const first = splitSentences(block.text)[0] ?? ''
  if (isConclusion(first)) return fromConclusion(block)
  return generalScore(block.text) < 0.65
    ? laysDuty(block)
      ? fromSpan(block, 'lesson', 0.45)
      : undefined
    : candidate('lesson', block, withoutLead(block), 0.5)
}

interface Words {
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
}

const candidate = (kind: FindingKind, block: Block, { blocks, parts }: Words, confidence: number): Candidate => {
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
