import type { Check } from './check.ts'
import { clausesOf, tells } from './shared-words.ts'

/** What somebody said, thought or reported, told as a fact. */
export const attribution: Check = ({ text, cited }) =>
  SAYS.test(text)
    ? []
    : cited.flatMap(clausesOf).flatMap((clause) => {
        const word = clause.match(SAYS)?.[0]
        return word !== undefined && tells(text, clause.replace(SAYS, ' ')) ? [word] : []
      })

const SAYS =
  /\b(?:say|says|said|tells?|told|states?|stated|reports?|reported|report(?:s|ed)? that|describ(?:es|ed)|explain(?:s|ed)|recall(?:s|ed)|remember(?:s|ed)|felt|feels|thinks?|thought|believ(?:es|ed)|according to|in (?:his|her|their) (?:view|words)|alleg(?:es|ed)|claim(?:s|ed)|disclos(?:es|ed)|accept(?:s|ed) that|heard that|assum(?:es|ed)|understood)\b/iu
