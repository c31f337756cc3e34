import { cardinal } from './number-words.ts'
import type { Rule } from './rule.ts'

const TWELVE = /(?<![\p{N}.,:])(\d{1,2})(?:[.:](\d{2}))? ?(am|pm|a\.m\.?|p\.m\.?)(?![\p{L}\p{N}])/giu
const TWENTY_FOUR = /(?<![\p{N}.,:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?: ?(?:hrs|hours))?(?![\p{N}:])/gu
/** Without am or pm only after "at": elsewhere it is a decimal or a paragraph. */
const AT = /(?<=\b[Aa]t )(\d{1,2})\.([0-5]\d)(?![\p{N}%:]|\.\d| ?(?:per cent|million|kg|cm))/gu
const HOURS = /(?<![\p{N}.,:£])([01]\d|2[0-3])([0-5]\d) ?(?:hrs|hours)(?![\p{L}])/gu
const ALWAYS = /(?<![\p{N}])24\/7(?![\p{N}])/gu

/** "10-11am", "10.30-11.15am": the half of the day is said once. */
const SAME_HALF = /(?<![\p{N}.,:£])(\d{1,2})(?:[.:](\d{2}))?-(?=\d{1,2}(?:[.:]\d{2})? ?[ap]\.?m)/gu
/** "at 0900", as it is written in records; a year of this century is none. */
const RECORDED = /(?<=\b[Aa]t )(0\d|1[0-8]|2[1-3])([0-5]\d)(?![\p{L}\p{N},.]\p{N}|[\p{L}\p{N}])/gu
/** "14.30hrs"; with "hours" it may be how long something took. */
const DOTTED_HOURS = /(?<![\p{N}.,:£])([01]\d|2[0-3])\.([0-5]\d) ?hrs(?![\p{L}])/gu

/** "9am-5pm". */
const SPAN = /(?<=\d ?[ap]m|\b(?:noon|midday|midnight))\s?-\s?(?=\d)/giu

/** Times of day: "3.50am" is "three fifty in the morning", "22:15" "ten fifteen at night", "24/7" "twenty-four seven". */
export const clockTimes: Rule = (text) =>
  text
    .replace(ALWAYS, 'twenty-four seven')
    .replace(SPAN, ' to ')
    .replace(SAME_HALF, (_, hour: string, minutes?: string) => `${withoutHalf(Number(hour), minutes)} to `)
    .replace(TWELVE, (all, hour: string, minutes: string | undefined, half: string) => {
      const of24 = (Number(hour) % 12) + (/^p/iu.test(half) ? 12 : 0)
      return Number(hour) < 1 || Number(hour) > 12 ? all : `${spoken(of24, minutes)}${all.endsWith('. ') ? '.' : ''}`
    })
    .replace(TWENTY_FOUR, (_, hour: string, minutes: string) => spoken(Number(hour), minutes))
    .replace(AT, (all, hour: string, minutes: string) => (Number(hour) > 23 ? all : figures(Number(hour), minutes)))
    .replace(RECORDED, (_, hour: string, minutes: string) => spoken(Number(hour), minutes))
    .replace(DOTTED_HOURS, (_, hour: string, minutes: string) => spoken(Number(hour), minutes))
    .replace(HOURS, (_, hour: string, minutes: string) => spoken(Number(hour), minutes))

const spoken = (hour: number, minutes = '00'): string => {
  const ofTwelve = hour % 12 === 0 ? 12 : hour % 12
  if (minutes === '00' && hour === 0) return 'midnight'
  if (minutes === '00' && hour === 12) return 'midday'
  if (minutes === '00') return `${cardinal(ofTwelve)} ${partOfDay(hour)}`
  return `${figures(ofTwelve, minutes)} ${partOfDay(hour)}`
}

const withoutHalf = (hour: number, minutes = '00'): string =>
  minutes === '00' ? cardinal(hour) : figures(hour, minutes)

const figures = (hour: number, minutes: string): string => {
  if (minutes === '00') return `${cardinal(hour)} o'clock`
  const past = minutes.startsWith('0') ? `oh ${cardinal(Number(minutes))}` : cardinal(Number(minutes))
  return `${cardinal(hour)} ${past}`
}

const partOfDay = (hour: number): string => {
  if (hour === 0) return 'at night'
  if (hour < 12) return 'in the morning'
  if (hour < 18) return 'in the afternoon'
  return hour < 21 ? 'in the evening' : 'at night'
}
