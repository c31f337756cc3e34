import type { SourceRemark } from '../../find/index.ts'
import type { SupportLine } from '../../knowledge/index.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, plainWords } from '../same-words.ts'
import { isOwnSegment, spokenSentences } from '../spoken.ts'

/**
 * A detail by which a person could be found, in anything that is spoken or shown: sentences, headings, title, summary, the words behind
 * a footnote, the list of recommendations. Two sources: what was noticed in the review itself, and forms that are personal anywhere.
 */
export const personalDetail: Rule = (input) => {
  const known = input.findings.remarks.filter(({ rule }) => rule === 'personal-detail')
  return placesOf(input).flatMap((place) =>
    uniqueDetails([...knownDetails(place, known), ...formsOf(place, input.knowledge.supportLines)]).map((detail) =>
      noticed(place, detail),
    ),
  )
}

interface Place {
  readonly text: string
  readonly line?: number
  readonly page?: number
  /** Whether telephone numbers and addresses for help stand here by right. */
  readonly support: boolean
}

interface Detail {
  readonly type: string
  readonly words: string
}

const placesOf = ({ script, rules }: ReviewInput): readonly Place[] => {
  const { title, summary, recommendations } = script.frontMatter
  return [
    { text: title, support: false },
    { text: summary, support: false },
    ...recommendations.map(({ text, page }) => ({ text, page, support: false })),
    ...script.segments.map(({ heading, line }) => ({ text: heading, line, support: false })),
    ...spokenSentences(script).map(({ sentence: { text, line }, segment }) => ({
      text,
      line,
      support: isOwnSegment(segment, rules) && plainWords(segment.heading) === plainWords(rules.supportLines.heading),
    })),
    ...Object.values(script.citations).flatMap((citation) =>
      citation.kind === 'review' ? [{ text: citation.quote, page: citation.page, support: false }] : [],
    ),
  ]
}

const knownDetails = ({ text }: Place, remarks: readonly SourceRemark[]): readonly Detail[] =>
  remarks
    .filter(({ text: words }) => words.trim() !== '' && holdsWords(text, words))
    .map(({ text: words, facts }) => ({ type: facts.type ?? 'name', words }))

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** Forms that point to one person or one door whoever writes them. */
const FORMS: readonly (readonly [type: string, form: RegExp])[] = [
  ['email', /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/gu],
  ['postcode', /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g],
  ['nhs-number', /\b(?:NHS (?:number|no\.?)[: ]*)?\d{3} \d{3} \d{4}\b/gi],
  [
    'dob',
    new RegExp(
      String.raw`\b(?:born|date of birth|d\.?o\.?b\.?)\b[^.]{0,12}?\b\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \d{4}`,
      'gi',
    ),
  ],
  ['dob', /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b/g],
  ['phone', /(?<![\d.])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}\b/g],
]

const formsOf = ({ text, support }: Place, lines: readonly SupportLine[]): readonly Detail[] =>
  support
    ? []
    : FORMS.flatMap(([type, form]) => [...text.matchAll(form)].map(([words]) => ({ type, words }))).filter(
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
