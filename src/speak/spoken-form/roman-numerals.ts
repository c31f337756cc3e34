import { cardinal, ordinal } from './number-words.ts'
import type { Rule } from './rule.ts'

const NUMERAL = '(X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})'
const COUNTED = new RegExp(
  String.raw`(?<=\b(?:Part|Schedule|Chapter|Annexe?|Appendix|Volume|Phase|Stage|Type|Tier|Level|Grade|Category|Section|Article|Book|Title|Step|War)s? )${NUMERAL}(?![\p{L}\p{N}]|['.-]\p{L})`,
  'gu',
)
const ALSO_COUNTED = new RegExp(String.raw`(?<=\bParts [a-z]+(?: and|,| to| or) )${NUMERAL}(?![\p{L}\p{N}])`, 'gu')
const REIGNED = new RegExp(
  String.raw`(?<=\b(?:Charles|Elizabeth|George|Edward|William|Henry|James|Richard) )${NUMERAL}(?![\p{L}\p{N}])`,
  'gu',
)
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Numerals of Rome where a word says that they count: "Part III" is "Part three", "Elizabeth II" "Elizabeth the second". */
export const romanNumerals: Rule = (text) =>
  text
    .replace(REIGNED, (_, numeral: string) => `the ${ordinal(numberOf(numeral))}`)
    .replace(COUNTED, (_, numeral: string) => cardinal(numberOf(numeral)))
    .replace(ALSO_COUNTED, (_, numeral: string) => cardinal(numberOf(numeral)))

/** A smaller sign before a greater one is taken away from it. */
const numberOf = (numeral: string): number =>
  [...numeral].reduce((sum, sign, at) => {
    const [value, next] = [VALUES[sign] ?? 0, VALUES[numeral[at + 1] ?? ''] ?? 0]
    return sum + (value < next ? -value : value)
  }, 0)
