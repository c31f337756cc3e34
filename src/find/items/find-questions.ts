import { splitSentences } from '../../shared/index.ts'
import { type Block, isEntry, isHeading, printedMark } from '../outline/blocks.ts'
import { type Slot, slotOfHeading } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf } from './candidate.ts'
import type { Taken } from './find-recommendations.ts'
import { leadsIn } from './sentence-shape.ts'

/** Questions that the review puts to the board or to its readers: lists under a heading for them, and single ones in the text. */
export const findQuestions = (blocks: readonly Block[], taken: Taken): readonly Candidate[] => {
  const found: Candidate[] = []
  let open = false
  for (const block of blocks) {
    if (opens(block)) open = true
    else if (isHeading(block)) open = open && block.slot === 'questions'
    else if (open && !block.text.includes('?')) open = block.slot === 'questions'
    else if (!taken.has(block.index) && plainWords(block.text).length >= SHORTEST) {
      const candidate =
        open || isAsideToReader(block) || isAmongRequests(block) ? candidateOf(block, block.text, 0.9) : inText(block)
      if (candidate !== undefined) found.push(candidate)
    }
  }
  return found
}

/** In words: a sign for a question is none. */
const SHORTEST = 3

/** Parts whose questions are the review's task, or somebody else's. */
const CLOSED: readonly Slot[] = [
  'plan',
  'progress',
  'back-matter',
  'front-matter',
  'method',
  'story',
  'child',
  'summary',
]

/** A heading, a short line that reads as one, or a lead-in to a list of questions. */
const opens = (block: Block): boolean =>
  (leadsIn(block.text) && LEADS.test(block.text) && !CLOSED.includes(block.slot ?? 'analysis')) ||
  isTitleOfQuestions(block)

const LEADS = /\bquestions?\b|\bask (?:itself|themselves|yourself|yourselves|ourselves|your team)\b/i

const isTitleOfQuestions = (block: Block): boolean =>
  plainWords(block.text).length <= 12 && !/[.?]$/.test(block.text) && slotOfHeading(block.text) === 'questions'

/** A question alone in a box. */
const isAsideToReader = (block: Block): boolean =>
  block.paragraph.boxed !== undefined &&
  block.text.endsWith('?') &&
  !CLOSED.includes(block.slot ?? 'analysis') &&
  splitSentences(block.text).every((sentence) => sentence.endsWith('?'))

/** An entry of a list of considerations: some reviews put them as requests and questions in turn. */
const isAmongRequests = (block: Block): boolean =>
  block.slot === 'recommendations' && isEntry(block) && block.text.endsWith('?')

const inText = (block: Block): Candidate | undefined => {
  if (CLOSED.includes(block.slot ?? 'analysis')) return undefined
  const all = splitSentences(block.text)
  const place = all.findIndex(
    (sentence, at) =>
      isPut(sentence) ||
      (sentence.endsWith('?') && (OFFERS.test(all[at - 1] ?? '') || OFFERED.test(all[at + 1] ?? ''))),
  )
  const sentence = all[place]
  return sentence === undefined ? undefined : candidateOf(block, sentence, 0.6)
}

/** Whether the sentence itself puts a question to those who can act on it. */
const isPut = (sentence: string): boolean =>
  /^(?:is|are|does|do|has|have|can|could|will|would|how (?:is|are|does|do|will|can|would)) the (?:board|partnership|safeguarding partners|committee)\b.*\?$/i.test(
    sentence,
  ) ||
  (sentence.endsWith('?') &&
    /\b(?:board|partnership|safeguarding partners|committee|members|agencies)\b/i.test(sentence) &&
    /\b(?:ask|question|think about|answer|consider|reflect)\b/i.test(sentence)) ||
  /\b(?:board|partnership|safeguarding partners|committee|members|agencies)\b[^.]{0,60}\bask (?:itself|themselves) (?:not )?(?:whether|how|what|if|why)\b/i.test(
    sentence,
  )

/** Whether the sentence announces a question that follows it. */
const OFFERS =
  /\b(?:board|partnership|safeguarding partners|committee)\b.*\b(?:question|ask itself|ask themselves|think about)\b|\bquestions? for the (?:board|partnership|committee)\b|\bleaves? (?:\w+ )?(?:with|to|for) the (?:board|partnership|safeguarding partners|committee)\b/i

/** Whether the sentence says to whom the question before it is put. */
const OFFERED =
  /^(?:that|this|it) is (?:the|a|our|one) question\b|^(?:these|those) are (?:the )?questions\b|^(?:that|this) is (?:a matter |something )?for (?:the )?(?:board|partnership|committee|members|partners)\b/i

const candidateOf = (block: Block, text: string, confidence: number): Candidate => ({
  kind: 'question',
  label: printedMark(block),
  number: printedMark(block).replace(/\W/g, ''),
  origin: confidence > 0.8 ? 'section' : 'cue',
  block,
  blocks: [block],
  parts: [partOf(block, text)],
  confidence,
})
