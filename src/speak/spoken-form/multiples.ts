import { cardinal } from './number-words.ts'
import type { Rule } from './rule.ts'

/** Words after "x2" that go on with the sentence; any other is what there are two of. */
const GOES_ON =
  '(?:in|on|at|by|to|from|and|or|but|during|before|after|since|per|a|an|the|this|last|each|every|with|over|within|between|daily|weekly|monthly|yearly|as)'
const TIMES = /(?<=^|[\s(])x ?(\d{1,2}) times\b/gu
const SIGN_FIRST = new RegExp(
  String.raw`(?<=^|(?<!\d)\s|\()[x×] ?(\d{1,2})(?![\p{L}\p{N}.,]\p{N}|[\p{L}\p{N}])(?: (?=(${GOES_ON} )|\p{Ll}))?`,
  'gu',
)
const SIGN_LAST =
  /(?<![\p{L}\p{N}.,])(\d{1,2}) ?[x×](?: (?=(?:per|a|as|more|less|daily|weekly|monthly)\b)| (?:each )?(?=(day|week|month|year)\b)|(?=[.,;:)]|$))/gu
const SEVERAL = /(?<![\p{L}\p{N}.,])(\d{1,2}) ?[x×] (?=\p{Ll})/gu

/** How often, as notes write it: "seen x2" is "seen twice", "3x week" "three times a week", "x2 siblings" "two siblings". */
export const multiples: Rule = (text) =>
  text
    .replace(TIMES, (_, count: string) => `${cardinal(Number(count))} times`)
    .replace(SIGN_FIRST, (all, count: string, goesOn: string | undefined) =>
      all.endsWith(' ') && goesOn === undefined
        ? `${cardinal(Number(count))} `
        : `${often(count)}${all.endsWith(' ') ? ' ' : ''}`,
    )
    .replace(SIGN_LAST, (_, count: string, unit: string | undefined) =>
      unit === undefined ? `${often(count)} ` : `${often(count)} a `,
    )
    .replace(SEVERAL, (_, count: string) => `${cardinal(Number(count))} `)

const often = (count: string): string =>
  ({ 1: 'once', 2: 'twice' })[Number(count)] ?? `${cardinal(Number(count))} times`
