import { splitSentences } from '../../shared/index.ts'
import type { Block } from '../outline/blocks.ts'
import { plainWords } from '../plain-words.ts'
import type { Candidate } from './candidate.ts'
import { speaksOfReport, tellsStory } from './general-statement.ts'
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
