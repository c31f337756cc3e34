import { splitSentences } from '../../shared/index.ts'
import type { Block } from '../outline/blocks.ts'
import type { Candidate } from './candidate.ts'
import { generalScore, tellsPast } from './general-statement.ts'
import { isGeneric, speaksOfAll } from './generic-sentence.ts'
import { isInstruction } from './instruction.ts'
import { learningCandidate, wordsOf } from './learning-candidate.ts'
import { teaches } from './learning-cues.ts'
import { isOthersWords } from './others-words.ts'

/**
 * The lessons of a paragraph that says what needs to change: what it tells practitioners to do, or says of practice at large, each with
 * what explains it. What it asks of a body leads up to a recommendation, and is none.
 */
export const lessonsInTurn = (block: Block): readonly Candidate[] => {
  const runs: string[][] = []
  let isOpen = false
  for (const sentence of splitSentences(block.text)) {
    const begins = opens(sentence)
    if (begins && !(isOpen && EXPLAINS.test(sentence))) runs.push([sentence])
    else if (isOpen && goesOn(sentence)) runs.at(-1)?.push(sentence)
    isOpen = begins || (isOpen && goesOn(sentence))
  }
  return runs.map((run) => learningCandidate('lesson', block, wordsOf(block, run.join(' ')), 0.6))
}

const opens = (sentence: string): boolean =>
  !isOthersWords(sentence) &&
  !sentence.endsWith('?') &&
  !asksChange(sentence) &&
  (isInstruction(sentence) || isGeneric(sentence) || speaksOfAll(sentence) || teaches(sentence))

const goesOn = (sentence: string): boolean =>
  !asksChange(sentence) &&
  !isOthersWords(sentence) &&
  !tellsPast(sentence) &&
  (generalScore(sentence) >= 0.3 || isInstruction(sentence))

/** Opens in a way that leans on the sentence before it. */
const EXPLAINS = /^(?:before|if|when|where|otherwise|instead|then|after)\b/i

const asksChange = (sentence: string): boolean => BODY_OR_PLACE.test(sentence) || NAMED_BODY.test(sentence)

/** What a body, or the arrangements of a place, are asked to become. */
const BODY_OR_PLACE =
  /^(?:and |but |so )?(?:(?:the|this|our|its|every|each|all) (?:[\p{L}-]+ ){0,3}?(?:partnership|partners|board|committee|council|panel|agenc(?:y|ies)|trust|police|force|service|authority|government)\b|it now\b|there (?:ought|should|needs?)\b)|\b(?:present|current|existing) arrangements?\b/iu
const NAMED_BODY =
  /^[^,]{0,60}\b(?:[Pp]olice|[Cc]onstabulary|partners|[Cc]ommissioners|providers|[A-Z]{3,})\b[^,]{0,60}\b(?:should|needs? to|can|must)\b/
