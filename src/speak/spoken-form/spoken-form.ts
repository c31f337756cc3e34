import type { LexiconEntry } from '../../knowledge/index.ts'
import { unspeakable } from '../errors.ts'
import { abbreviations } from './abbreviations.ts'
import { addresses } from './addresses.ts'
import { ages } from './ages.ts'
import { calendarSpans } from './calendar-spans.ts'
import { spellCapitals } from './capitals.ts'
import { clockTimes } from './clock-times.ts'
import { dates } from './dates.ts'
import { lexiconTerms } from './lexicon-terms.ts'
import { measures } from './measures.ts'
import { money } from './money.ts'
import { multiples } from './multiples.ts'
import { percentages } from './percentages.ts'
import { phoneNumbers } from './phone-numbers.ts'
import { plainLetters } from './plain-letters.ts'
import { plainMarks } from './plain-marks.ts'
import { plainNumbers } from './plain-numbers.ts'
import { romanNumerals } from './roman-numerals.ts'
import type { Rule } from './rule.ts'
import { sectionReferences } from './section-references.ts'
import { signs } from './signs.ts'
import { years } from './years.ts'

export interface SpokenForm {
  /** Words and plain punctuation only: letters A to Z, spaces, and . , ; : ! ? ' " ( ) - */
  readonly spoken: string
  /** What was read letter by letter because the lexicon does not have it. */
  readonly spelledOut: readonly string[]
}

/** The rules that read what has figures and signs in it, from the most particular to the most general. */
const RULES: readonly Rule[] = [
  abbreviations,
  romanNumerals,
  calendarSpans,
  clockTimes,
  dates,
  phoneNumbers,
  sectionReferences,
  money,
  percentages,
  ages,
  multiples,
  measures,
  years,
  plainNumbers,
  signs,
]

/**
 * How a voice is to say a written sentence. Give the lexicon once, then sentence after sentence.
 * @throws ScrcastError `speak/unspeakable` from the function returned, where a character is left that a voice would drop
 */
export const spokenFormWith = (lexicon: readonly LexiconEntry[]): ((written: string) => SpokenForm) => {
  const terms = lexiconTerms(lexicon)
  return (written) => {
    const known = terms(addresses(plainMarks(written)))
    const worded = RULES.reduce((text, rule) => rule(text), known)
    const { text, spelledOut } = spellCapitals(plainLetters(worded))
    return { spoken: checked(tidied(text), written), spelledOut }
  }
}

const tidied = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:!?)])/gu, '')
    .replace(/(?<=\b[A-Z]'s)'(?!\p{L})/gu, '')
    .replace(/,(?:\s*,)+/gu, ',')
    .replace(/([?!])\.+/gu, '$1')
    .replace(/,\s*(?=[.;:!?])/gu, '')
    .replace(/^[\s,;:]+/u, '')
    .trim()

const checked = (spoken: string, written: string): string => {
  const left = spoken.match(/[^A-Za-z .,;:!?'"()-]/gu)
  if (left !== null || !/[A-Za-z]/u.test(spoken)) throw unspeakable(written, [...new Set(left ?? [])])
  return spoken
}
