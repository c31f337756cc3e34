import type { Citation, Script } from '../draft/index.ts'
import type { Noticed, ReviewInput, Rule, RuleName } from './rule.ts'
import { attributionLost } from './rules/attribution-lost.ts'
import { avoidedWording } from './rules/avoided-wording.ts'
import { figureNotInSource } from './rules/figure-not-in-source.ts'
import { graphicDetail } from './rules/graphic-detail.ts'
import { identifyingCombination } from './rules/identifying-combination.ts'
import { modalityDiffers } from './rules/modality-differs.ts'
import { nameNotInSource } from './rules/name-not-in-source.ts'
import { negationDiffers } from './rules/negation-differs.ts'
import { personalDetail } from './rules/personal-detail.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { quotationNotOnPage } from './rules/quotation-not-on-page.ts'
import { unbackableClaim } from './rules/unbackable-claim.ts'

/** Words on a page of the review, counted from 1, that a sentence rests on. */
export interface Grounds {
  readonly page: number
  readonly quote: string
}

/** What is wrong with a sentence of the narrator's that rests on these words, a short sentence for each; none where it may stand. */
export type CheckSentence = (text: string, grounds: readonly Grounds[]) => readonly string[]

/** Checks sentences by the rules of a review before they stand in a script: what would be pointed out there is known here. */
export const openSentenceCheck =
  (input: ReviewInput): CheckSentence =>
  (text, grounds) => {
    const script = scriptOf(text, grounds, input.script)
    const noticed = RULES.flatMap((rule) => rule({ ...input, script })).filter(isAboutSentence)
    return [...new Set(noticed.flatMap(({ rule, facts }) => SHORT[rule]?.(facts) ?? []))]
  }

/** A script of one sentence; of the script that it may become part of, it has what is told of the review. */
const scriptOf = (text: string, grounds: readonly Grounds[], { frontMatter }: Script): Script => {
  const citations = grounds.map(({ page, quote }): Citation => ({ kind: 'review', page, quote }))
  const labels = citations.map((_, index) => `${index + 1}`)
  const sentence = { text, citations: labels, line: LINE }
  return {
    frontMatter,
    segments: [{ heading: '', line: 0, blocks: [{ kind: 'narration', sentences: [sentence] }] }],
    citations: Object.fromEntries(citations.map((citation, index) => [`${index + 1}`, citation])),
  }
}

/** By it, what is noticed about the sentence is told from what is noticed about the rest. */
const LINE = 1

const isAboutSentence = ({ line, level }: Noticed): boolean => line === LINE && level !== 'note'

/** The rules that compare a sentence with what it rests on, or that hold for any sentence. */
const RULES: readonly Rule[] = [
  quotationNotOnPage,
  personalDetail,
  placeholderLeft,
  figureNotInSource,
  nameNotInSource,
  negationDiffers,
  modalityDiffers,
  attributionLost,
  identifyingCombination,
  graphicDetail,
  unbackableClaim,
  avoidedWording,
]

/** How each is told in few words. */
const SHORT: Partial<Readonly<Record<RuleName, (facts: Noticed['facts']) => string>>> = {
  'quotation-not-on-page': () => 'Words in quotation marks do not stand on the page.',
  'personal-detail': ({ words }) => `It has a detail by which a person could be found: ${words}.`,
  'placeholder-left': ({ placeholder }) => `It has a place to be filled in: ${placeholder}.`,
  'figure-not-in-source': ({ figures }) =>
    `A number is not in its passages, or counts something else there: ${figures}.`,
  'name-not-in-source': ({ names, instead }) =>
    instead === undefined
      ? `A name is not in the review: ${names}.`
      : `It speaks of ${names}, and its passages of ${instead}.`,
  'negation-differs': () => 'It denies what its passages do not, or leaves out a "not", or says the opposite.',
  'modality-differs': () => 'Its passages are less sure, or less firm, or do not speak of all.',
  'attribution-lost': ({ words }) => `Somebody said or thought this, and it is told as a fact: ${words}.`,
  'identifying-combination': ({ details }) => `It joins details that together lead to a family: ${details}.`,
  'graphic-detail': ({ words }) => `It describes an injury, abuse or a death in detail: ${words}.`,
  'unbackable-claim': ({ words }) => `It claims more than its passages do: ${words}.`,
  'blame-language': ({ words, prefer }) => `It sounds as if a person were to blame: ${words}. Better: ${prefer}.`,
  'victim-blaming-language': ({ words, prefer }) =>
    `It sounds as if whoever was harmed brought it about: ${words}. Better: ${prefer}.`,
  'hindsight-language': ({ words, prefer }) => `It judges by what became known later: ${words}. Better: ${prefer}.`,
}
