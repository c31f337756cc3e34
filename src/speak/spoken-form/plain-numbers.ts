import { cardinal, digitByDigit, numberAsWritten, ordinal } from './number-words.ts'
import type { Rule } from './rule.ts'

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const RANGE = new RegExp(String.raw`(?<![\p{N}.,/-])(${NUMBER})-(${NUMBER})(?![\p{N}/-])`, 'gu')
const SCALED = new RegExp(String.raw`(${NUMBER}) ?(m|bn|k)(?![\p{L}\p{N}])`, 'gu')
const MORE_THAN = new RegExp(String.raw`(${NUMBER})\+(?!\d)`, 'gu')
const MINUS = /(?<=^|[\s("'])-(?=\d)/gu
/** A centile of a growth chart: "0.4th". */
const DECIMAL_ORDINAL = /(?<![\p{N}.,])(\d+)\.(\d)(?:st|nd|rd|th)(?![\p{L}\p{N}])/gu
/** "6/7 months": a number or the next, of what can be counted. */
const OR_THE_NEXT =
  /(?<![\p{N}/.,])(\d{1,2})\/(\d{1,2})(?= (?:minutes|hours|days|weeks|months|years|times|occasions|children|people|visits|appointments)\b)/gu
/** "Tier 3/4": one of two steps, not a fraction. */
const STEPS =
  /(?<=\b(?:Tiers?|Levels?|Stages?|Grades?|Bands?|Years?|Steps?|category|Types?|Parts?|[Dd]ays?|[Ww]eeks?|[Mm]onths?|[Ss]essions?|[Vv]isits?) )(\d{1,2})\/(\d{1,2})(?![\p{N}/])/gu
/** Thousands set apart by spaces: "10 000". */
const SPACED_THOUSANDS = /(?<![\p{N}.,]|\p{N} )([1-9]\d{0,2}) 000(?![ ]?\p{N})/gu
/** "Q1-Q3", "R1-R4": from one to another of a kind. */
const OF_A_KIND = /(?<!\p{L})(\p{Lu}{1,2} ?)(\d{1,2})-\1(\d{1,2})(?![\p{L}\p{N}])/gu
/** "1:1" and "2:1", once times of day have been read. */
const TO = /(?<![\p{N}:.,])(\d{1,2}):(\d{1,2})(?![\p{N}:])/gu
const ORDINAL = /(?<![\p{N}.,])(\d+)(?:st|nd|rd|th)(?![\p{L}\p{N}])/gu
const A_PART = /\b([Aa]) (?=[½¼⅓])/gu
const HALF_A = /½(?= an? )/gu
const FRACTION_SIGN = /(?:(\d+) ?)?([½¼¾⅓⅔])/gu
const FRACTION = /(?<![\p{N}/.,])(1\/2|1\/4|3\/4|1\/3|2\/3)(?![\p{N}/])/gu
const EVEN = /(?<![\p{N}/.,])50\/50(?![\p{N}/])/gu
const BY = /(?<=\d) ?x ?(?=\d)/gu
const OUT_OF = /(?<![\p{L}\p{N}/.,])(\d{1,3})\/(\d{1,3})(?![\p{N}/])/gu
const REFERENCE = /\d+(?:\.\d+){2,}/gu
const LEADING_ZERO = /(?<![\p{N}.,])0\d+(?![.,]?\p{N})/gu
const ANY = new RegExp(NUMBER, 'gu')
const SIGNS: Readonly<Record<string, string>> = {
  '½': 'a half',
  '¼': 'a quarter',
  '¾': 'three quarters',
  '⅓': 'a third',
  '⅔': 'two thirds',
}
const FRACTIONS: Readonly<Record<string, string>> = { '1/2': '½', '1/4': '¼', '3/4': '¾', '1/3': '⅓', '2/3': '⅔' }
const SCALES: Readonly<Record<string, string>> = { m: 'million', bn: 'billion', k: 'thousand' }

/** Every number that no other rule has read: ranges, ordinals, fractions, decimals and whole numbers. No digit is left after it. */
export const plainNumbers: Rule = (text) =>
  [bySize, alternatives, ranges, scales, ordinals, fractions, rest].reduce((said, rule) => rule(said), text)

const bySize: Rule = (text) => text.replace(BY, ' by ').replace(MINUS, 'minus ')

const alternatives: Rule = (text) =>
  text
    .replace(STEPS, (_, one: string, other: string) => `${cardinal(Number(one))} or ${cardinal(Number(other))}`)
    .replace(OF_A_KIND, '$1$2 to $1$3')
    .replace(SPACED_THOUSANDS, '$1,000')
    .replace(OR_THE_NEXT, (all, one: string, other: string) =>
      Number(other) === Number(one) + 1 ? `${cardinal(Number(one))} or ${cardinal(Number(other))}` : all,
    )
    .replace(TO, (_, one: string, other: string) => `${cardinal(Number(one))} to ${cardinal(Number(other))}`)

const ranges: Rule = (text) =>
  text.replace(RANGE, (_, from: string, to: string) => `${numberAsWritten(from)} to ${numberAsWritten(to)}`)

const scales: Rule = (text) =>
  text
    .replace(SCALED, (_, amount: string, scale: string) => `${numberAsWritten(amount)} ${SCALES[scale] ?? scale}`)
    .replace(MORE_THAN, (_, amount: string) => `more than ${numberAsWritten(amount)}`)

const ordinals: Rule = (text) =>
  text
    .replace(
      DECIMAL_ORDINAL,
      (_, whole: string, part: string) => `${cardinal(Number(whole))} point ${ordinal(Number(part))}`,
    )
    .replace(ORDINAL, (_, rank: string) => ordinal(Number(rank)))

const fractions: Rule = (text) =>
  text
    .replace(A_PART, '')
    .replace(HALF_A, 'half')
    .replace(FRACTION, (fraction) => FRACTIONS[fraction] ?? fraction)
    .replace(FRACTION_SIGN, (_, whole: string | undefined, sign: string) =>
      whole === undefined ? (SIGNS[sign] ?? sign) : `${cardinal(Number(whole))} and ${SIGNS[sign] ?? sign}`,
    )
    .replace(EVEN, 'fifty fifty')
    .replace(OUT_OF, (_, part: string, whole: string) => `${cardinal(Number(part))} out of ${cardinal(Number(whole))}`)

const rest: Rule = (text) =>
  apart(text)
    .replace(REFERENCE, (number) =>
      number
        .split('.')
        .map((part) => cardinal(Number(part)))
        .join(' point '),
    )
    .replace(LEADING_ZERO, (digits) => digitByDigit(digits, 'oh'))
    .replace(ANY, (number) =>
      number.length > 15 ? digitByDigit(number.replace(/\D/gu, ''), 'oh') : numberAsWritten(number),
    )

/** A letter beside a figure is a word of its own: "X1" is "X one", "4a" "four A". */
const apart: Rule = (text) =>
  text
    .replace(/(?<=\p{N})[a-f](?![\p{L}\p{N}])/gu, (letter) => letter.toUpperCase())
    .replace(/(?<=\p{L})-?(?=\p{N})|(?<=\p{N})(?=\([0-9a-z]{1,3}\))/gu, ' ')
    .replace(/(?<=\p{N})(?=\p{L})/gu, ' ')
