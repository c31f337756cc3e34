import type { Script, TemplateRules } from '../draft/index.ts'
import { isLink, isOwnSegment, type Spoken, spokenSentences } from './spoken.ts'

export interface SentenceCounts {
  /** Of all editions. What is missing between it and the sum of the others has no source. */
  readonly total: number
  readonly review: number
  readonly guidance: number
  readonly author: number
  /** The template's own words. */
  readonly template: number
}

/** How many sentences of a script rest on what. One that rests on several counts once, for the first of review, guidance, author. */
export const countSentences = (script: Script, rules: TemplateRules): SentenceCounts => {
  const kinds = spokenSentences(script).map((spoken) => kindOf(spoken, rules))
  const count = (kind: Kind): number => kinds.filter((one) => one === kind).length
  return {
    total: kinds.length,
    review: count('review'),
    guidance: count('guidance'),
    author: count('author'),
    template: count('template'),
  }
}

type Kind = 'review' | 'guidance' | 'author' | 'template' | 'none'

const kindOf = ({ sentence, segment, review, guidance, author }: Spoken, rules: TemplateRules): Kind => {
  if (review.length > 0) return 'review'
  if (guidance.length > 0) return 'guidance'
  if (author.length > 0) return 'author'
  return isOwnSegment(segment, rules) || isLink(sentence, rules) ? 'template' : 'none'
}
