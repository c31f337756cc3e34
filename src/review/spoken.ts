import type { Block, Citation, Script, Segment, Sentence, TemplateRules } from '../draft/index.ts'
import { plainWords } from './same-words.ts'

export type ReviewCitation = Extract<Citation, { kind: 'review' }>
export type AuthorCitation = Extract<Citation, { kind: 'author' }>
export type GuidanceCitation = Extract<Citation, { kind: 'guidance' }>

/** A sentence of a script with where it stands and what it rests on. */
export interface Spoken {
  readonly sentence: Sentence
  readonly block: Block
  readonly segment: Segment
  /** Labels that no footnote of the script explains are left out. */
  readonly review: readonly ReviewCitation[]
  readonly guidance: readonly GuidanceCitation[]
  readonly author: readonly AuthorCitation[]
}

/**
 * Every sentence of every edition, in the order of the file. A sentence of a block quote without a footnote of its own rests on those
 * of its block: one at the end serves the whole quotation.
 */
export const spokenSentences = (script: Script): readonly Spoken[] =>
  script.segments.flatMap((segment) =>
    segment.blocks.flatMap((block) =>
      block.sentences.map((sentence) => {
        const citations = labelsOf(sentence, block).flatMap((label) => citationOf(script, label) ?? [])
        return {
          sentence,
          block,
          segment,
          review: citations.filter((citation) => citation.kind === 'review'),
          guidance: citations.filter((citation) => citation.kind === 'guidance'),
          author: citations.filter((citation) => citation.kind === 'author'),
        }
      }),
    ),
  )

/** The sentences of the narrator's that rest on words of the review, and that the author does not answer for alone. */
export const restsOnReview = (script: Script): readonly Spoken[] =>
  spokenSentences(script).filter(
    ({ block, review, author }) => block.kind === 'narration' && review.length > 0 && author.length === 0,
  )

/** Whether a segment is the template's own: its sentences need no source. */
export const isOwnSegment = ({ heading }: Segment, { ownSegments }: TemplateRules): boolean =>
  ownSegments.some((own) => plainWords(own) === plainWords(heading))

/** Whether a sentence is one of the template's links between parts, word for word; `*` is one or more words. */
export const isLink = ({ text }: Sentence, { links }: TemplateRules): boolean =>
  links.some((link) => linkPattern(link).test(plainWords(text)))

/** What a sentence says behind a lead-in of the template's, "Message one:", if it begins with one. */
export const withoutLeadIn = ({ text }: Sentence, { links }: TemplateRules): string => {
  const [leadIn = '', rest] = text.match(/^([^:]*:) (.*)$/u)?.slice(1) ?? []
  return rest !== undefined && links.some((link) => link.endsWith(':') && linkPattern(link).test(plainWords(leadIn)))
    ? rest
    : text
}

/** Whether a sentence is one that the template says in a segment of its own, word for word; `*` is what was filled in. */
export const isOwnSentence = ({ text }: Sentence, { ownSentences }: TemplateRules): boolean =>
  ownSentences.some((own) => linkPattern(own).test(plainWords(text)))

const labelsOf = (sentence: Sentence, block: Block): readonly string[] =>
  block.kind === 'quotation' && sentence.citations.length === 0
    ? block.sentences.flatMap(({ citations }) => citations)
    : sentence.citations

const citationOf = (script: Script, label: string): Citation | undefined =>
  Object.hasOwn(script.citations, label) ? script.citations[label] : undefined

const linkPattern = (link: string): RegExp => {
  const parts = plainWords(link)
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('\\S+(?: \\S+)*?')}$`, 'u')
}
