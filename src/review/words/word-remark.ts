import type { Noticed, RuleName } from '../rule.ts'
import { AGAINST_REVIEW } from './against-review.ts'
import { PARTS_AND_LENGTH } from './parts-and-length.ts'
import { PEOPLE_AND_WORDING } from './people-and-wording.ts'
import type { Facts } from './phrases.ts'

/** What is the matter, why it matters and what to do, for a careful author who is no technician. */
export const wordRemark = ({ rule, facts }: Noticed): string => WORDS[rule](facts)

const WORDS: Readonly<Record<RuleName, (facts: Facts) => string>> = {
  ...AGAINST_REVIEW,
  ...PARTS_AND_LENGTH,
  ...PEOPLE_AND_WORDING,
}
