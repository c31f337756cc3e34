import { segmentsOf, sentencesOf } from '../editions.ts'
import { readingAge } from '../reading-age.ts'
import type { Rule } from '../rule.ts'

/** Plain-English guides of the sector ask for a reading age of 12 to 14. */
const MOST_YEARS = 14

/** The words of the edition for everyone ask for a higher reading age than a mixed audience can be asked to follow by ear. */
export const readingAgeTooHigh: Rule = ({ script }) => {
  const age = readingAge(sentencesOf(segmentsOf(script, 'everyone')).map(({ text }) => text))
  return age === undefined || age <= MOST_YEARS
    ? []
    : [{ rule: 'reading-age', level: 'warning', facts: { age: Math.round(age), most: MOST_YEARS } }]
}
