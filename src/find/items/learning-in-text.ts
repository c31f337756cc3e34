import { splitSentences } from '../../shared/index.ts'
import type { Block } from '../outline/blocks.ts'
import type { Slot } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import type { Candidate } from './candidate.ts'
import { hasPast, speaksOfReport, tellsStory } from './general-statement.ts'
import { isGeneric } from './generic-sentence.ts'
import { learningCandidate, wordsOf } from './learning-candidate.ts'
import { teaches } from './learning-cues.ts'
import { isOthersWords } from './others-words.ts'
import { leadsIn } from './sentence-shape.ts'

/**
 * The lesson that a paragraph of the analysis comes to: from the first sentence that says that something is to be learned, or that turns
 * from the case to children and practice at large, to the paragraph's end. Reviews put it there, after what happened.
 */
export const lessonInText = (block: Block, least: 'cue' | 'general'): Candidate | undefined => {
  const all = splitSentences(block.text)
  if (least === 'general' && isStatement(block, all))
    return learningCandidate('lesson', block, wordsOf(block, block.text), 0.5)
  const cue = all.findIndex((sentence) => opens(sentence) && teaches(sentence))
  const generic =
    least === 'cue' || block.paragraph.cell !== undefined
      ? -1
      : all.findIndex((sentence) => opens(sentence) && isGeneric(sentence))
  const first = [cue, generic].filter((place) => place >= 0).toSorted((a, b) => a - b)[0]
  if (first === undefined) return undefined
  const chosen = all.slice(first, endOf(all, Math.max(cue, generic)))
  return learningCandidate('lesson', block, wordsOf(block, chosen.join(' ')), cue >= 0 ? 0.6 : 0.45)
}

/**
 * Whether a short paragraph of the analysis tells nothing of the case: no past, no figure, nobody by name. Among paragraphs of what happened
 * it says what is to be learned from them.
 */
const isStatement = ({ paragraph, slot, isHeading }: Block, all: readonly string[]): boolean =>
  !isHeading &&
  paragraph.kind === 'paragraph' &&
  paragraph.boxed === undefined &&
  ANALYSED.includes(slot ?? 'story') &&
  all.length <= MOST_SENTENCES &&
  plainWords(all.join(' ')).length >= LEAST_WORDS &&
  all.every(
    (sentence) =>
      !hasPast(sentence) &&
      !PARTICULAR.test(sentence) &&
      !sentence.endsWith('?') &&
      !isOthersWords(sentence) &&
      !leadsIn(sentence) &&
      !speaksOfReport(sentence),
  )

const ANALYSED: readonly Slot[] = ['analysis', 'findings', 'learning', 'mixed']
const MOST_SENTENCES = 3
const LEAST_WORDS = 14

/** A figure, a name within a sentence, the report, or what is so of one place. */
const PARTICULAR =
  /\d|\p{Ll},? (?!MARAC|DASH|GPs?\b|CAMHS|NHS|IDVA|I\b)\p{Lu}|[“"]|\b(?:this|these) (?:review|report|section|chapter|family|case|child|part|themes?|findings?|paragraphs?)\b|\b(?:in this (?:area|county|city|town)|the (?:review|panel|report|board|partnership|committee|author|reviewers?|family|mother|father|baby|siblings)|we|our|us)\b/u

const opens = (sentence: string): boolean =>
  plainWords(sentence).length >= 5 && !isOthersWords(sentence) && !leadsIn(sentence) && !speaksOfReport(sentence)

/** What follows the lesson belongs to it while it stays with it: neither the account again, nor what has been done since. */
const endOf = (all: readonly string[], last: number): number => {
  const away = all.findIndex(
    (sentence, place) => place > last && (tellsStory(sentence) || isOthersWords(sentence) || sentence.endsWith('?')),
  )
  return Math.min(away < 0 ? all.length : away, last + 1 + MOST_AFTER)
}

/** In sentences. */
const MOST_AFTER = 2
