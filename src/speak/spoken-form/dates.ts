import { MONTH_PATTERN, MONTHS, monthName } from './calendar-names.ts'
import { cardinal, ordinal, twoDigitYear, year } from './number-words.ts'
import type { Rule } from './rule.ts'

const MONTH = `(${MONTH_PATTERN})`
/** The full stop of a shortened month; that of a sentence stays. */
const STOP = String.raw`\b(?:(?<=Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)?`
const DAY = String.raw`(?<![\p{N}.,])(\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`

const DAYS = new RegExp(`(the )?${DAY}(-| to | and )(?:the )?${DAY} (?:of )?${MONTH}${STOP}(?:,? ${YEAR})?`, 'gu')
const DAY_MONTH = new RegExp(`(the )?${DAY} (?:of )?${MONTH}${STOP}(?:,? ${YEAR})?`, 'giu')
const MONTH_DAY = new RegExp(String.raw`${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?:,? ${YEAR})?(?![\d.,:]*\d)`, 'gu')
const SHORT_YEAR = new RegExp(
  String.raw`(${MONTH_PATTERN}|Spring|Summer|Autumn|Winter|Easter|Christmas|spring|summer|autumn|winter) '(\d\d)(?!\d)`,
  'gu',
)
const SHORT_MONTH = /\b(Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= (?:19|20)\d\d)/gu
/** Two figures each between full stops may be a paragraph's number, which then says so. */
const FIGURES =
  /(?<![\d/.]|(?:[Ss]ection|[Pp]ara(?:graph)?s?\.?|[Rr]ecommendation) )(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|(?<=\/|\d\d\.\d\d\.)\d\d)(?![\d/]|\.\d)/gu
/** One figure between full stops: only where a day is sure to be meant. */
const BORN =
  /(?<=\b(?:dob|DOB|date of birth|born|dated|born on):? )(\d{1,2})\.(\d{1,2})\.((?:19|20)?\d\d)(?![\d/]|\.\d)/gu
const MONTH_YEAR = /(?<![\d/.])(0[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/])/gu
/** "1 April 2014-31 March 2015", "1/4/2014-31/3/2015". */
const UNTIL = new RegExp(
  String.raw`(?<=(?:\/|\.|${MONTH_PATTERN}\.? )(?:19|20)\d\d|\d\/\d\d|${MONTH_PATTERN}\.?)-(?=\d{1,2}(?:\/\d|(?:st|nd|rd|th)? ${MONTH_PATTERN}))`,
  'gu',
)
const ISO = /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/gu

/** Dates in British order: "3 March 2012" is "the third of March, twenty twelve". */
export const dates: Rule = (text) =>
  text
    .replace(UNTIL, ' to ')
    .replace(BORN, (all, day: string, month: string, yearFigures: string) =>
      inFigures(all, Number(day), Number(month), yearFigures),
    )
    .replace(MONTH_YEAR, (_, month: string, written: string) => `${MONTHS[Number(month) - 1]} ${year(Number(written))}`)
    .replace(FIGURES, (all, day: string, _mark, month: string, yearFigures: string) =>
      inFigures(all, Number(day), Number(month), yearFigures),
    )
    .replace(ISO, (all, yearFigures: string, month: string, day: string) =>
      inFigures(all, Number(day), Number(month), yearFigures),
    )
    .replace(
      DAYS,
      (_, the: string | undefined, from: string, join: string, to: string, month: string, written?: string) =>
        `${the ?? 'the '}${ordinal(Number(from))}${join === '-' ? ' to ' : join}the ${ordinal(Number(to))} of ${monthName(month)}${yearAfter(written)}`,
    )
    .replace(DAY_MONTH, (all, the: string | undefined, day: string, month: string, written?: string) =>
      isDay(day) && /^[A-Z]/.test(month)
        ? `${the ?? 'the '}${ordinal(Number(day))} of ${monthName(month)}${yearAfter(written)}`
        : all,
    )
    .replace(MONTH_DAY, (all, month: string, day: string, written?: string) =>
      isDay(day) ? `${monthName(month)} the ${ordinal(Number(day))}${yearAfter(written)}` : all,
    )
    .replace(SHORT_YEAR, (_, month: string, rest: string) => `${monthName(month)} ${year(shortYear(Number(rest)))}`)
    .replace(SHORT_MONTH, (_, month: string) => monthName(month))

const inFigures = (all: string, day: number, month: number, yearFigures: string): string => {
  const name = MONTHS[month - 1]
  if (name === undefined || !isDay(String(day))) return all
  const value = yearFigures.length === 2 ? shortYear(Number(yearFigures)) : Number(yearFigures)
  return `the ${ordinal(day)} of ${name}, ${year(value)}`
}

const isDay = (day: string): boolean => Number(day) >= 1 && Number(day) <= 31

const yearAfter = (written: string | undefined): string => (written === undefined ? '' : `, ${year(Number(written))}`)

/** A review speaks of the last decades: '23 is 2023, '87 is 1987. */
const shortYear = (rest: number): number => (rest < 50 ? 2000 + rest : 1900 + rest)

/** "'23" without a month: "twenty-three" as a year's end. */
export const yearEnd = (rest: string): string => (rest === '00' ? cardinal(2000) : twoDigitYear(Number(rest)))
