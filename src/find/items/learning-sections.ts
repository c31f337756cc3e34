import { splitSentences } from '../../shared/index.ts'
import type { FindingKind } from '../findings.ts'
import { type Block, isEntry, sectionOf } from '../outline/blocks.ts'
import { type Slot, slotOfHeading } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import type { Candidate } from './candidate.ts'
import { collectFrom } from './collect-item.ts'
import { generalScore, speaksInGeneral, speaksOfReport, tellsStory } from './general-statement.ts'
import { speaksOfAll } from './generic-sentence.ts'
import { judgementIn } from './judgement.ts'
import { learningCandidate, withoutLead, wordsOf } from './learning-candidate.ts'
import { concludes } from './learning-cues.ts'
import { isConclusion, lessonSpan } from './lesson-span.ts'
import { isOthersWords } from './others-words.ts'
import { leadsIn } from './sentence-shape.ts'

/** The parts of a review that are for its findings and lessons. */
export const LEARNING_PARTS: readonly Slot[] = ['learning', 'findings', 'mixed']

/** What a paragraph or entry of a part for learning says that is to be learned: the whole of it, or the part that teaches. */
export const lessonInSection = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || !LEARNING_PARTS.includes(block.slot ?? 'story') || saysNothing(blocks, block))
    return undefined
  const kind = block.slot === 'findings' ? 'finding' : 'lesson'
  if (isEntry(block) || block.paragraph.cell !== undefined)
    return tellsStory(block.text) ? undefined : learningCandidate(kind, block, collectFrom(blocks, place), 0.8)
  const [first = ''] = splitSentences(block.text)
  const ownPart =
    slotOfHeading(block.headings.at(-1) ?? '') === 'learning' &&
    !tellsStory(block.text) &&
    (generalScore(block.text) >= 0.1 || generalScore(first) >= 0.6 || speaksOfAll(first) || concludes(first))
  if (ownPart || block.paragraph.boldLead !== undefined || speaksInGeneral(block.text))
    return learningCandidate(kind, block, withoutLead(block), 0.7)
  if (kind === 'finding') {
    const judged = judgementIn(block.text)
    if (judged !== undefined) return learningCandidate('finding', block, wordsOf(block, judged), 0.6)
    if (startsPart(blocks, place) && concludes(first))
      return learningCandidate('finding', block, withoutLead(block), 0.6)
  }
  return fromSpan(block, kind) ?? conclusionIn(block)
}

/** The reviewers' conclusion with what they say of it. */
export const conclusionIn = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const first = all.findIndex((sentence) => isConclusion(sentence) && !isOthersWords(sentence))
  if (first < 0) return undefined
  const chosen = all.length <= 4 ? all : all.slice(first, first + 3)
  return learningCandidate('finding', block, wordsOf(block, chosen.join(' ')), 0.55)
}

/** The sentence in which the reviewers say what they find, wherever an account of what happened comes to it. */
export const verdictIn = (block: Block): Candidate | undefined => {
  const verdict = splitSentences(block.text).find(
    (sentence) =>
      ((isConclusion(sentence) && BY_REVIEWERS.test(sentence)) || VIEW.test(sentence)) &&
      !isOthersWords(sentence) &&
      !sentence.endsWith('?'),
  )
  return verdict === undefined ? undefined : learningCandidate('finding', block, wordsOf(block, verdict), 0.55)
}

/** Not whether the death could have been prevented, which stands by itself. */
const BY_REVIEWERS =
  /^(?!.*\bhave been (?:predicted|prevented|foreseen|anticipated)\b).*\b(?:panel|review|author|reviewers?|team)\b/i

const VIEW =
  /^(?:in the (?:view|opinion|judge?ment) of the|it is the (?:view|opinion|judge?ment|conclusion) of the) (?:panel|review(?: team| panel)?|author|reviewers?)\b(?!.*\bhave been (?:predicted|prevented|foreseen|anticipated)\b)/i

/** A table's cell, a lead-in, a note on the report itself, or too short to say anything. */
const saysNothing = (blocks: readonly Block[], block: Block): boolean =>
  (block.paragraph.cell !== undefined && !isBesideHead(blocks, block)) ||
  leadsIn(block.text) ||
  isOthersWords(splitSentences(block.text)[0] ?? '') ||
  plainWords(block.text).length < (isEntry(block) || block.paragraph.cell !== undefined ? SHORTEST_ENTRY : SHORTEST) ||
  speaksOfReport(block.text) ||
  announces(block.text)

/** Whether the first cell of its row is the heading that it stands under. */
const isBesideHead = (blocks: readonly Block[], block: Block): boolean =>
  blocks[sectionOf(block)]?.paragraph.cell?.row === block.paragraph.cell?.row

/** In words. */
const SHORTEST = 12

/** In words: an entry of a list of lessons may be as short as "Ask who gains from what the child does." */
const SHORTEST_ENTRY = 6

/** Says that lessons or other matters follow, and how many. */
const announces = (text: string): boolean =>
  ANNOUNCES.test(splitSentences(text).slice(0, 2).join(' ')) && !/[“"]/.test(text)

const ANNOUNCES =
  /\b(?:below|following|foregoing|set (?:them|these|it) (?:down|out))\b[^.]{0,80}\b(?:lessons|learning|findings|matters)\b|\b(?:lessons|learning|findings|matters)\b[^.]{0,120}\b(?:below|follows?|following|set (?:them|these|it) (?:down|out))\b/i

/** The part of a paragraph that teaches, where the rest of it tells what happened. */
const fromSpan = (block: Block, kind: FindingKind): Candidate | undefined => {
  const span = lessonSpan(block.text)
  return span === '' ? undefined : learningCandidate(kind, block, wordsOf(block, span), 0.55)
}

/** Whether the block is the first paragraph under its heading. */
const startsPart = (blocks: readonly Block[], place: number): boolean => blocks[place - 1]?.isHeading === true
