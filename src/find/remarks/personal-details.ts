import type { SourceRemark } from '../findings.ts'
import { DETAIL_PATTERNS } from './detail-patterns.ts'
import type { RemarkRequest } from './find-source-remarks.ts'
import { openNamedPlaces } from './named-places.ts'
import { isPublicPart, type NamingKey, readNamingKey } from './naming-key.ts'
import { openPageOfWords } from './page-of-words.ts'
import { personNames } from './person-names.ts'

/** Details that point to a person and that slipped into the review's text. */
export const personalDetails = ({ blocks, about }: RemarkRequest): readonly SourceRemark[] => {
  const key = readNamingKey(blocks, about)
  const placesIn = openNamedPlaces(blocks.map(({ text }) => text).join('\n'), key)
  const pageOf = openPageOfWords(blocks)
  return blocks.flatMap((block) => {
    const { text } = block
    if (CONTACT.test(text)) return inContact(text, key).map((detail) => remarkOf(detail, pageOf(block, detail.at)))
    const places = placesIn(text).map((place) => ({ type: 'school', ...place }))
    const names = block.isHeading ? [] : personNames(text, key, isPublicPart(block) ? 'of the case' : 'any')
    return once([...places, ...names, ...byPattern(text)]).map((detail) => remarkOf(detail, pageOf(block, detail.at)))
  })
}

interface Detail {
  readonly type: string
  readonly text: string
  /** Its place in the paragraph, counted from 0. */
  readonly at: number
}

/** Where a publisher says how it can be reached. */
const CONTACT =
  /\b(?:further (?:information|copies|details)|copies of this (?:report|review)|contact us|enquiries|published by|our (?:website|address)|copyright|licen[cs]e|write to (?:us|the)|comments on this (?:report|review)|visit www|if you (?:are (?:worried|concerned|affected|in)|have (?:any )?(?:concerns?|questions?|comments?|been)|need (?:help|support|advice|this|a copy|to)))\b/i

/** There a mailbox of the body is meant to be seen, and one in a person's name is not. */
const inContact = (text: string, key: NamingKey): readonly Detail[] => [
  ...personNames(text, key, 'of the case'),
  ...byPattern(text).filter(({ type, text: detail }) => type === 'email' && /^[a-z]+[._-][a-z-]+@/i.test(detail)),
]

const byPattern = (text: string): readonly Detail[] =>
  DETAIL_PATTERNS.flatMap(({ type, pattern }) =>
    [...text.matchAll(pattern)].map((found) => {
      const detail = (found[1] ?? found[2] ?? found[0]).trim()
      return { type, text: detail, at: found.index + found[0].indexOf(detail) }
    }),
  )

/** What lies within another detail is not told twice: the first of the list, and then the longer, counts. */
const once = (details: readonly Detail[]): readonly Detail[] =>
  details
    .filter(
      (one, place) =>
        !details.some(
          (other, before) =>
            other !== one &&
            other.at <= one.at &&
            other.at + other.text.length >= one.at + one.text.length &&
            (other.text.length > one.text.length || before < place),
        ),
    )
    .sort((a, b) => a.at - b.at)

const remarkOf = ({ type, text }: Detail, page: number): SourceRemark => ({
  rule: 'personal-detail',
  level: 'warning',
  page,
  text,
  facts: { type },
})
