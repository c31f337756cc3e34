import type { WordingPair } from '../../knowledge/index.ts'
import { splitSentences } from '../../shared/index.ts'
import type { SourceRemark } from '../findings.ts'
import type { RemarkRequest } from './find-source-remarks.ts'

/** Wording that blames, blames the victim, or judges with hindsight, as the sector's list of wordings to avoid has it. */
export const wordings = ({ document, knowledge }: RemarkRequest): readonly SourceRemark[] => {
  const pairs = knowledge.wordingPairs.map((pair) => ({
    pair,
    patterns: pair.patterns.map((source) => new RegExp(source, 'iu')),
  }))
  return document.paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph.text).flatMap((sentence) => {
      const found = pairs.find(({ patterns }) => patterns.some((pattern) => pattern.test(sentence)))
      return found === undefined ? [] : [remarkOf(found.pair, paragraph.page, sentence)]
    }),
  )
}

const remarkOf = (pair: WordingPair, page: number, sentence: string): SourceRemark => ({
  rule: pair.rule,
  level: 'warning',
  page,
  text: sentence,
  facts: { wording: pair.id, prefer: pair.prefer },
})
