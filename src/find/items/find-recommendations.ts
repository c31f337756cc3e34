import { splitSentences } from '../../shared/index.ts'
import { type Block, isEntry, isHeading, printedMark } from '../outline/blocks.ts'
import type { Slot } from '../outline/sections.ts'
import { isPrompt } from '../outline/template-prompts.ts'
import { type Candidate, type Part, partOf } from './candidate.ts'
import { closingLists } from './closing-lists.ts'
import { isClosingWord } from './closing-words.ts'
import { collectFrom, isNote } from './collect-item.ts'
import { directiveScore } from './directive.ts'
import { tellsPast } from './general-statement.ts'
import { isOthersWords } from './others-words.ts'
import { leadsIn } from './sentence-shape.ts'

/** What is already taken by another item, by place of the block. */
export type Taken = ReadonlySet<number>

/** Recommendations without a label: entries and directive sentences of sections that recommend, and plain requests to the board elsewhere. */
export const findRecommendations = (blocks: readonly Block[], taken: Taken): readonly Candidate[] => {
  const found: Candidate[] = []
  const used = new Set(taken)
  const listed = closingLists(blocks)
  for (const [place, block] of blocks.entries()) {
    if (used.has(block.index) || isHeading(block) || isNote(block.text) || isPrompt(block.text)) continue
    const candidate = listed.has(block.index) ? entry(blocks, place) : candidateAt(blocks, place)
    if (candidate === undefined) continue
    for (const { index } of candidate.blocks) used.add(index)
    found.push(...apart(candidate))
  }
  return found
}

/** Sentences that each ask somebody in so many words ("The review asks ...", "Ministers may wish to ...") are a request each. */
const apart = (whole: Candidate): readonly Candidate[] => {
  const [part] = whole.parts
  const all = splitSentences(part?.text ?? '')
  return part === undefined || whole.parts.length > 1 || all.length < 2 || !all.every((one) => ASKS.test(one))
    ? [whole]
    : all.map((text) => ({ ...whole, parts: [{ ...part, text }] }))
}

const ASKS =
  /^(?:the (?:panel|review(?:ers?)?|review (?:panel|team)|author)|we|I) (?:(?:also|therefore|further|would|should) )*(?:asks?|recommends?|suggests?|invites?|urges?)\b|^[^,;.]{4,60} (?:may|might) (?:also )?wish to (?:consider|review|satisfy|seek)\b/i

const candidateAt = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block?.slot === 'recommendations') return inSection(blocks, place)
  if (block?.slot === 'mixed')
    return directiveScore(splitSentences(block.text)[0] ?? '') >= 0.7 ? inSection(blocks, place) : undefined
  return block === undefined ? undefined : elsewhere(block)
}

/** Parts of a review in which a request is somebody else's, or none. */
const CLOSED: readonly Slot[] = ['plan', 'progress', 'back-matter', 'front-matter', 'child', 'story', 'questions']

const inSection = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined || block.text.endsWith('?')) return undefined
  const all = splitSentences(block.text)
  if (isEntry(block) && !isOthersWords(all[0] ?? '')) return entry(blocks, place)
  if (leadsIn(block.text))
    return directiveScore(block.text) >= 0.6 && !OPENS_LIST.test(block.text) ? entry(blocks, place) : undefined
  const begins =
    (directiveScore(all[0] ?? '') >= 0.55 || WISHES.test(block.headings.at(-1) ?? '')) && !isOthersWords(all[0] ?? '')
  if (begins && (block.paragraph.cell !== undefined || block.paragraph.paragraph !== undefined))
    return entry(blocks, place)
  return requests(block, (sentence) => directiveScore(sentence) >= 0.6, 0.75)
}

/** Under such a heading each numbered paragraph is a wish, whether it says "should" or "would". */
const WISHES =
  /^what (?:we|the (?:review|panel|reviewers?)) (?:would )?(?:wants?|wish(?:es)?|expects?|hopes?|likes?) (?:to see|for)\b/i

/** A lead-in to the whole list, not to the sub-points of one recommendation. */
const OPENS_LIST = /\b(?:following|as follows|these|below)\b/i

const entry = (blocks: readonly Block[], place: number): Candidate | undefined => {
  const block = blocks[place]
  if (block === undefined) return undefined
  const collected = collectFrom(blocks, place)
  const score = directiveScore(collected.parts.map((part) => part.text).join(' '))
  return candidate(block, collected, score > 0 ? 0.85 : 0.6)
}

const elsewhere = (block: Block): Candidate | undefined =>
  CLOSED.includes(block.slot ?? 'analysis')
    ? undefined
    : requests(block, (sentence) => REQUEST.test(sentence.replaceAll('’', "'")), 0.5)

/** A request to those who commissioned the review, made outside the sections for it. */
const REQUEST =
  /\b(?:board|partnership|safeguarding partners|committee|agenc(?:y|ies)|services|chair)\b[^.;]{0,60}\b(?:is|are) (?:\w+ly |therefore )?(?:asked|invited|urged) to\b|\b(?:prudent|advisable|sensible) for the (?:board|partnership|committee)\b|\bfor the (?:board|partnership|committee) to (?:see|ensure|satisfy)\b|\b(?:board|partnership|safeguarding partners|committee) (?:may|might) (?:also )?wish to (?:consider|review|satisfy|seek)\b|\b(?:this|the) (?:review|author|panel|reviewers?) (?:therefore |also )?(?:recommends?|would ask|asks)\b|\b(?:panel|review|author|reviewers?) (?:thinks?|considers?|believes?)\b[^.;]{0,60}\bthat\b[^.;]{0,80}\bshould (?:put|introduce|review|ensure|consider|develop|agree)\b|\bit is (?:therefore )?recommended that\b|\bwe (?:would |should |also |therefore |further )*(?:ask|recommend|urge|invite|request|suggest)\b(?! (?:the |that the |our )?(?:readers?|you)\b)[^.;]{0,60}\b(?:board|partnership|safeguarding partners|committee|agenc(?:y|ies)|services|chair|chief officers|council|government|national|[a-z]{0,4}sc[bp]|sbni|trusts?)\b|\bit would (?:also )?(?:be (?:\w+ )?(?:helpful|useful|sensible|wise|beneficial|of (?:\w+ )?(?:help|assistance|benefit|value|use))|assist|help|benefit)\b[^.;]{0,40}\b(?:if|for|were)\b[^.;]{0,60}\b(?:board|partnership|safeguarding partners|committee|agenc(?:y|ies)|services|council|government|[a-z]{0,4}sc[bp]|sbni|trusts?|police|schools?)\b(?! (?:had|have been)\b)|^consideration should be given to\b|\bthe (?:learning|findings) from this review should be\b/i

/** The sentences that ask, with those between them; a paragraph of one or two sentences is taken whole. */
const requests = (block: Block, asks: (sentence: string) => boolean, confidence: number): Candidate | undefined => {
  const all = splitSentences(block.text)
  const own = all.map((sentence) => !isOthersWords(sentence) && !isClosingWord(sentence) && !sentence.endsWith('?'))
  const directive = all.map((sentence, place) => own[place] === true && asks(sentence))
  const first = directive.indexOf(true)
  if (first < 0) return undefined
  const whole = all.length <= 2 && own.every(Boolean) && !(first > 0 && tellsPast(all[0] ?? ''))
  const chosen = whole ? all : all.slice(first, directive.lastIndexOf(true) + 1)
  return candidate(block, { blocks: [block], parts: [partOf(block, chosen.join(' '))] }, confidence)
}

interface Words {
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
}

const candidate = (block: Block, { blocks, parts }: Words, confidence: number): Candidate => ({
  kind: 'recommendation',
  label: printedMark(block),
  number: printedMark(block).replace(/\W+$/, ''),
  origin: block.slot === 'recommendations' || block.slot === 'mixed' ? 'section' : 'cue',
  block,
  blocks,
  parts,
  confidence,
})
