import { numbersIn } from '../../shared/index.ts'
import { plainWords } from '../same-words.ts'

/** What a text says of dates, order, shares and spans of time, each in a form of its own, so that two texts can be compared. */
export const measuresIn = (text: string): ReadonlySet<string> =>
  new Set([...datesIn(text), ...ordinalsIn(text), ...fractionsIn(text), ...spansIn(text), ...nextIn(text)])

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A month counts beside a number or after a word that stands before months: "may" and "march" are words as well. */
const MONTH = new RegExp(
  `\\b(?:(?:in|of|by|since|until|till|from|to|last|early|late|mid|between|and|during|\\d(?:st|nd|rd|th)?)[ -](?:early |late |mid[- ])?(${MONTHS})|(${MONTHS})(?= \\d))\\b`,
  'g',
)

const datesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(MONTH)].map(([, one, other]) => (one ?? other ?? '').toLowerCase()),
  ...(text.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g) ?? []).map((day) => day.toLowerCase()),
]

const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')

const ordinalsIn = (text: string): readonly string[] =>
  [...plainWords(text).matchAll(new RegExp(`\\b(${ORDINALS.join('|')})\\b(?!,| of the| of a)`, 'g'))].map(
    ([, word = '']) => `${word} in order`,
  )

const FRACTION =
  /\b(?:(a|an|one|two|three) )?(half(?![- ](?:siblings?|brothers?|sisters?|term|way|hour)\b)|thirds?(?= of)|quarters?(?= of)|fifths?(?= of)|tenths?(?= of))\b/g
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }
const TIMES: Readonly<Record<string, number>> = { two: 2, three: 3 }

const fractionsIn = (text: string): readonly string[] => [
  ...[...plainWords(text).matchAll(FRACTION)].map(
    ([, times = 'a', part = '']) =>
      `${Math.round((100 * (TIMES[times] ?? 1)) / (PARTS[part.replace(/s$/, '')] ?? 1))}%`,
  ),
  ...[...text.matchAll(/(\d+(?:\.\d+)?) ?(?:%|per cent\b)/g)].map(([, share = '']) => `${share}%`),
]

/** "The next day". */
const nextIn = (text: string): readonly string[] =>
  [...plainWords(text).matchAll(/\b(?:next|following) (day|morning|week|month|year)\b/g)].map(
    ([, unit = '']) => `next ${unit.replace('morning', 'day')}`,
  )

/** "six weeks": a number with the unit of time that it counts. A fortnight is two weeks. */
const spansIn = (text: string): readonly string[] =>
  [
    ...plainWords(text.replace(/\bfortnight\b/gi, 'two weeks')).matchAll(
      /((?:[a-z]+[ -]){0,3}?[a-z]+|\d+)[ -](hour|day|week|month|year)s?\b/g,
    ),
  ].flatMap(([, count = '', unit = '']) => {
    const number = /(?:^|\s)one$/.test(count) ? 1 : numbersIn(count).at(-1)
    return number === undefined ? [] : [`${number} ${unit}`]
  })
