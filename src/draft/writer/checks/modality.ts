import type { Check } from './check.ts'
import { ownWords } from './quoted.ts'
import { clausesOf, tells } from './shared-words.ts'

/** How sure the review is, and what it asks for, is told otherwise: a "may" that is lost, a "should" that came from nowhere. */
export const modality: Check = ({ text, cited }) => [
  ...doubtLost(text, cited),
  ...dutyAdded(text, cited),
  ...dutyLost(text, cited),
  ...promised(text, cited),
]

const DOUBT =
  /\b(?:may|might|could(?= (?:also |well )?(?:have|be)\b)|possibl[ey]|perhaps|probabl[ey]|likely|unlikely|appear(?:s|ed)?|seem(?:s|ed)?|suggest(?:s|ed)?|suspect(?:s|ed)?|unclear|uncertain|alleg\w+)\b/iu
const DUTY = /\b(?:should|must|ought|need(?:s|ed)? to|ha(?:s|ve|d) to|required?|expected)\b/iu
const ASKING = /\b(?:asks?|asked|recommends?|recommended|calls? for|wants?)\b/iu

const doubtLost = (text: string, cited: readonly string[]): readonly string[] =>
  DOUBT.test(text)
    ? []
    : cited.flatMap(clausesOf).flatMap((clause) => (tells(text, clause) ? (clause.match(DOUBT)?.[0] ?? []) : []))

const dutyAdded = (text: string, cited: readonly string[]): readonly string[] => {
  const duty = ownWords(text).match(DUTY)?.[0]
  return duty === undefined || cited.some((passage) => DUTY.test(passage)) ? [] : [duty]
}

const dutyLost = (text: string, cited: readonly string[]): readonly string[] =>
  DUTY.test(text) || ASKING.test(text)
    ? []
    : cited.flatMap(clausesOf).flatMap((clause) => (tells(text, clause) ? (clause.match(DUTY)?.[0] ?? []) : []))

/** What is asked for is not yet going to be. */
const promised = (text: string, cited: readonly string[]): readonly string[] =>
  cited.some((passage) => /\b(?:will|going to)\b|['’]ll\b/iu.test(passage))
    ? []
    : (ownWords(text).match(/\bwill\b/giu) ?? [])
