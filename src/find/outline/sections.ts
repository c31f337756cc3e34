import { SECTION_LEXICON } from './section-lexicon.ts'

/** What a part of a review is for, as its heading says. */
export type Slot =
  | 'recommendations'
  /** Lessons and recommendations in one. */
  | 'mixed'
  | 'learning'
  | 'findings'
  | 'questions'
  | 'good-practice'
  | 'child'
  | 'summary'
  | 'story'
  | 'analysis'
  | 'method'
  | 'progress'
  | 'plan'
  | 'front-matter'
  | 'back-matter'

/** What the part under a heading is for; undefined where the heading does not say, so that the heading above it counts. */
export const slotOfHeading = (heading: string): Slot | undefined => {
  const plain = plainHeading(heading).replace(KIND_NAMES, 'review')
  if (plain.split(' ').length > MOST_WORDS) return undefined
  return SECTION_LEXICON.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0]
}

/** A heading without its number and signs, in lower case, with straight apostrophes. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(
      /^[^\p{L}]*(?:(?:part|chapter)\s+(?:\d+|[a-z]|one|two|three|four|five|six|seven|eight)\b\s*[:.–-]?\s*|section\s+\d+\s*[:.–-]\s*|(?:appendix|annex)\s+(?:\d+|[a-z])\s*[:.–-]?\s*(?=.*recommend|.*\bplan\b|.*terms of reference))?/u,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()

/** A longer one is a statement, and what it speaks of is not what the part is for. */
const MOST_WORDS = 14

/** "Learning Review" is what the report is, not what the part is for. */
const KIND_NAMES =
  /\b(?:(?:serious|significant) case|(?:extended |concise |joint )?(?:child|adult)?(?: safeguarding)? ?(?:practice|learning)|case management|safeguarding adults?|domestic homicide|rapid) review\b/g
