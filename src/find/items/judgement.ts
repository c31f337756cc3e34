import { splitSentences } from '../../shared/index.ts'
import { plainWords } from '../plain-words.ts'
import { tellsPast } from './general-statement.ts'
import { concludes } from './learning-cues.ts'
import { isConclusion } from './lesson-span.ts'
import { isOthersWords } from './others-words.ts'

/**
 * The sentence in which a paragraph of findings judges what was done; the rest of it is the evidence. A judgement is a full sentence about
 * an arrangement or a practice: no date or figure, no quoted words, nobody meant by a pronoun alone.
 */
export const judgementIn = (text: string): string | undefined =>
  splitSentences(text).find(
    (sentence) =>
      plainWords(sentence).length >= SHORTEST &&
      concludes(sentence) &&
      (isConclusion(sentence) || tellsPast(sentence)) &&
      !EVIDENCE.test(sentence) &&
      !isOthersWords(sentence),
  )

/** In words. */
const SHORTEST = 25

const EVIDENCE =
  /\d|[“”"‘]|^(?:s?he|they|it|this|that|these|there|what|however|inexplicably|regrettably)\b|^the (?:review(?: team)?|panel) (?:is|was) aware\b|\b(?:chose|obvious)\b/i
