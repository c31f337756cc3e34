import { splitSentences } from '../shared/index.ts'
import { type Block, isEntry, isHeading, printedMark, sectionOf } from './blocks.ts'
import { type Candidate, type Part, partOf } from './candidate.ts'
import { collectFrom, isNote } from './collect-item.ts'
import type { Taken } from './find-recommendations.ts'
import type { FindingKind } from './findings.ts'
import { generalScore, speaksInGeneral, speaksOfReport, tellsStory } from './general-statement.ts'
import { concludes, teaches } from './learning-cues.ts'
import { isOthersWords } from './others-words.ts'
import { plainWords } from './plain-words.ts'
import { type Slot, slotOfHeading } from './sections.ts'
import { leadsIn } from './sentence-shape.ts'
import { isPrompt } from './template-prompts.ts'

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
    found.push(candidate)
  }
  return found
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
  return kind === undefined ? undefined : candidate(kind, block, collectFrom(blocks, place), 0.85)
}

/** What a lead-in such as "The Panel's principal findings are these:" says of the list below it. */
const kindOfLead = (text: string): FindingKind | undefined => {
  const last = splitSentences(text).at(-1) ?? ''
  if (!leadsIn(text) && !/\b(?:following|as follows|these are|below)\b/i.test(last)) return undefined
  if (/\b(?:findings|conclusions)\b/i.test(last)) return 'finding'
  return /\b(?:lessons|learning|messages)\b(?! (?:event|disab))/i.test(last) ? 'lesson' : undefined
}

const fromSection = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || !OWN.includes(block.slot ?? 'story')) return undefined
  if (
    block.paragraph.cell !== undefined ||
    leadsIn(block.text) ||
    isOthersWords(splitSentences(block.text)[0] ?? '') ||
    plainWords(block.text).length < 12 ||
    speaksOfReport(block.text)
  )
    return undefined
  const kind = block.slot === 'findings' ? 'finding' : 'lesson'
  if (isEntry(block)) return candidate(kind, block, collectFrom(blocks, place), 0.8)
  const ownPart =
    slotOfHeading(block.headings.at(-1) ?? '') === 'learning' &&
    !tellsStory(block.text) &&
    generalScore(block.text) >= 0.1
  if (ownPart || block.paragraph.boldLead !== undefined || speaksInGeneral(block.text))
    return candidate(kind, block, withoutLead(block), 0.7)
  return kind === 'finding' && startsPart(blocks, place) && concludes(splitSentences(block.text)[0] ?? '')
    ? candidate('finding', block, withoutLead(block), 0.6)
    : undefined
}

const OWN: readonly Slot[] = ['learning', 'findings', 'mixed']

/** Whether the block is the first paragraph under its heading. */
const startsPart = (blocks: readonly Block[], place: number): boolean => blocks[place - 1]?.isHeading === true

/** A bold lead-in is the item's name, not its text. */
const withoutLead = (block: Block): Words => {
  const lead = block.paragraph.boldLead
  const rest =
    lead !== undefined && block.text.startsWith(lead)
      ? block.text.slice(lead.length).replace(/^[\s:.–—-]+/, '')
      : block.text
  return { blocks: [block], parts: [partOf(block, rest === '' ? block.text : rest)] }
}

const fromCue = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const place = all.findIndex((sentence) => teaches(sentence) && !isOthersWords(sentence))
  if (place < 0) return undefined
  const chosen = all.length <= 3 ? all : all.slice(place)
  return candidate('lesson', block, { blocks: [block], parts: [partOf(block, chosen.join(' '))] }, 0.6)
}

const fromAnalysis = (block: Block): Candidate | undefined => {
  if (
    block.slot !== 'analysis' ||
    block.paragraph.cell !== undefined ||
    speaksOfReport(block.text) ||
    isOthersWords(block.text)
  )
    return undefined
  if (plainWords(block.text).length < 15 || block.text.includes('?') || generalScore(block.text) < 0.65)
    return undefined
  return candidate('lesson', block, withoutLead(block), 0.5)
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
