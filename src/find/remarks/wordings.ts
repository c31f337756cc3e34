import type { WordingPair } from '../../knowledge/index.ts'
import { splitSentences } from '../../shared/index.ts'
import { anyOf } from '../any-of.ts'
import type { SourceRemark } from '../findings.ts'
import type { RemarkRequest } from './find-source-remarks.ts'

/** Wording that blames, blames the victim, or judges with hindsight, as the sector's list of wordings to avoid has it. */
export const wordings = ({ document, knowledge }: RemarkRequest): readonly SourceRemark[] => {
  const { isAny, pairs } = compiled(knowledge.wordingPairs)
  return document.paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph.text).flatMap((sentence) => {
      const found = isAny(sentence) ? pairs.find(({ isIn }) => isIn(sentence)) : undefined
      return found === undefined ? [] : [remarkOf(found.pair, paragraph.page, sentence)]
    }),
  )
}

interface Compiled {
  /** Whether a sentence has any of the wordings: hardly one has. */
  readonly isAny: (sentence: string) => boolean
  readonly pairs: readonly { readonly pair: WordingPair; readonly isIn: (sentence: string) => boolean }[]
}

const compiled = (pairs: readonly WordingPair[]): Compiled => {
  const made = COMPILED.get(pairs) ?? {
    isAny: anyOf(
      pairs.flatMap(({ patterns }) => patterns),
      'iu',
    ),
    pairs: pairs.map((pair) => ({ pair, isIn: anyOf(pair.patterns, 'iu') })),
  }
  COMPILED.set(pairs, made)
  return made
}

/** Made once for the knowledge in use. */
const COMPILED = new WeakMap<readonly WordingPair[], Compiled>()

const remarkOf = (pair: WordingPair, page: number, sentence: string): SourceRemark => ({
  rule: pair.rule,
  level: 'warning',
  page,
  text: sentence,
  facts: { wording: pair.id, prefer: pair.prefer },
})
