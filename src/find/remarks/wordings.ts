import type { WordingPair } from '../../knowledge/index.ts'
import { splitSentences } from '../../shared/index.ts'
import type { SourceRemark } from '../findings.ts'
import { type WhichOf, whichOf } from '../which-of.ts'
import { isDenied } from './denied-wording.ts'
import type { RemarkRequest } from './find-source-remarks.ts'
import { openPageOfWords } from './page-of-words.ts'

/**
 * Wording that blames, blames the victim, or judges with hindsight, as the sector's list of wordings to avoid has it. What a review quotes
 * from records is told as well, since a briefing would carry it on; what it only denies or advises against is not.
 */
export const wordings = ({ document, blocks, knowledge }: RemarkRequest): readonly SourceRemark[] => {
  const { whichHave, pairs } = compiled(knowledge.wordingPairs)
  const pageOf = openPageOfWords(blocks)
  const all = document.paragraphs.flatMap((paragraph) => {
    const text = paragraph.text.replace(/\s+/g, ' ')
    return splitSentences(text).map((sentence) => ({ paragraph, text, sentence }))
  })
  const places = whichHave(all.map(({ sentence }) => sentence))
  return all.flatMap(({ paragraph, text, sentence }, place) => {
    const found = places.has(place) ? pairs.find(({ patterns }) => isMeant(sentence, patterns)) : undefined
    const at = text.indexOf(sentence) + sentence.length / 2
    return found === undefined ? [] : [remarkOf(found.pair, pageOf({ paragraph }, at), sentence)]
  })
}

const isMeant = (sentence: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => {
    const match = pattern.exec(sentence)
    return match !== null && !isDenied(sentence, { at: match.index, length: match[0].length })
  })

interface Compiled {
  /** The sentences that have any of the wordings: hardly one has. */
  readonly whichHave: WhichOf
  readonly pairs: readonly { readonly pair: WordingPair; readonly patterns: readonly RegExp[] }[]
}

const compiled = (pairs: readonly WordingPair[]): Compiled => {
  const made = COMPILED.get(pairs) ?? {
    whichHave: whichOf(pairs.flatMap(({ patterns }) => patterns)),
    pairs: pairs.map((pair) => ({ pair, patterns: pair.patterns.map((source) => new RegExp(source, 'iu')) })),
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
