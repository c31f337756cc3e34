import type { SourceRemark } from '../../find/index.ts'
import type { SupportLine } from '../../knowledge/index.ts'
import { type Detail, detailsByForm, detailsInSlug } from '../detail-forms.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, plainWords } from '../same-words.ts'
import { isOwnSegment, spokenSentences } from '../spoken.ts'

/**
 * A detail by which a person could be found, in anything that is spoken or shown: sentences, headings, title, summary, the words behind
 * a footnote, the list of recommendations, the name of the folder. Two sources: what was noticed in the review itself, and forms that
 * are personal anywhere, or wherever the review does not have the same words.
 */
export const personalDetail: Rule = (input) => {
  const { findings, document, knowledge, script, slug = '' } = input
  const all = document.paragraphs.map(({ text }) => text).join(' ')
  const { author, subject } = script.frontMatter.review
  const isFromReview = (words: string): boolean => [all, author, subject].some((text) => holdsWords(text, words))
  const known = findings.remarks.filter(
    ({ rule, text }) =>
      rule === 'personal-detail' && text.trim() !== '' && !isCommonWord(text, all) && !NATIONAL_SCHEME.test(text),
  )
  return [
    ...placesOf(input).flatMap((place) =>
      uniqueDetails([...knownDetails(place, known), ...formsOf(place, knowledge.supportLines, isFromReview)]).map(
        (detail) => noticed(place, detail),
      ),
    ),
    ...uniqueDetails([...knownInSlug(slug, known), ...detailsInSlug(slug)]).map((detail) =>
      noticed({ text: slug, support: false }, detail),
    ),
  ]
}

/** Operation Encompass, by which police tell schools of domestic abuse, runs in every force: it names no one case. */
const NATIONAL_SCHEME = /^(?:Operation )?Encompass$/u

/** A single word that the review also writes small ("GP Practices", "good practices") is nobody's name. */
const isCommonWord = (words: string, review: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(words) &&
  new RegExp(`(?<![\\p{L}])${words.toLowerCase().replace(/s$/, '')}s?(?![\\p{L}])`, 'u').test(review)

/** "Carolyn Pym" stands in "scr-2016-carolyn-pym". */
const knownInSlug = (slug: string, remarks: readonly SourceRemark[]): readonly Detail[] =>
  remarks
    .map(({ text, facts }) => ({ type: facts.type ?? 'name', words: text }))
    .filter(({ words }) =>
      holdsWords(
        slug.replaceAll('-', ' '),
        plainWords(words)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    )

interface Place {
  readonly text: string
  readonly line?: number
  readonly page?: number
  /** Whether telephone numbers and addresses for help stand here by right. */
  readonly support: boolean
}

const placesOf = ({ script, rules }: ReviewInput): readonly Place[] => {
  const { title, summary, review, recommendations } = script.frontMatter
  return [
    ...[title, summary, review.title, review.subject].map((text) => ({ text, support: false })),
    ...recommendations.flatMap(({ text, page, reason = '' }) =>
      [text, reason].map((one) => ({ text: one, page, support: false })),
    ),
    ...script.segments.map(({ heading, line }) => ({ text: heading, line, support: false })),
    ...spokenSentences(script).map(({ sentence: { text, line }, segment }) => ({
      text,
      line,
      support: isOwnSegment(segment, rules) && plainWords(segment.heading) === plainWords(rules.supportLines.heading),
    })),
    ...Object.values(script.citations).flatMap((citation) =>
      citation.kind === 'review'
        ? [{ text: citation.quote, page: citation.page, support: false }]
        : citation.kind === 'author'
          ? [{ text: citation.reason, support: false }]
          : [],
    ),
  ]
}

const knownDetails = ({ text }: Place, remarks: readonly SourceRemark[]): readonly Detail[] =>
  remarks
    .filter(({ text: words }) => words.trim() !== '' && holdsWords(text, words))
    .map(({ text: words, facts }) => ({ type: facts.type ?? 'name', words }))

const formsOf = (
  { text, support }: Place,
  lines: readonly SupportLine[],
  isFromReview: (words: string) => boolean,
): readonly Detail[] =>
  support
    ? []
    : detailsByForm(text, isFromReview).filter(
        ({ type, words }) => type !== 'phone' || !lines.some(({ number }) => digitsOf(number) === digitsOf(words)),
      )

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** One remark for the same words, however many ways they were noticed. */
const uniqueDetails = (details: readonly Detail[]): readonly Detail[] =>
  details.filter(
    ({ words }, index) =>
      !details.slice(0, index).some((before) => plainWords(before.words).includes(plainWords(words))),
  )

const noticed = ({ text, line, page }: Place, { type, words }: Detail): Noticed => ({
  rule: 'personal-detail',
  level: 'blocker',
  ...(line === undefined ? {} : { line }),
  ...(page === undefined ? {} : { page }),
  facts: { type, words, text },
})
