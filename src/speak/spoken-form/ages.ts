import { cardinal, numberAsWritten, plural } from './number-words.ts'
import { NUMBER_START, type Rule } from './rule.ts'

const UNIT = '(day|week|month|year)'
const OLD_RANGE = new RegExp(String.raw`${NUMBER_START}(\d{1,2})(?:-| to )(\d{1,2})[- ]${UNIT}s?[- ]old(s?)`, 'gu')
const OLD = new RegExp(String.raw`${NUMBER_START}(\d{1,3})[- ]${UNIT}s?[- ]old`, 'gu')
const SPAN = new RegExp(String.raw`${NUMBER_START}(\d{1,3})-${UNIT}(?![\p{L}])`, 'gu')
const SHORT = /(?<![\p{L}\p{N}])(\d{1,2}) ?y(?:(?:ea)?rs?)?\.?,? ?(\d{1,2}) ?m(?:ths?|os?)?\.?(?![\p{L}\p{N}])/gu
const YEARS = /(?<![\p{L}\p{N}.,])(\d{1,2}) ?yrs?\.?(?: (old))?(?![\p{L}\p{N}])/gu
const NOUGHT = /(?<![\p{L}\p{N}.,])0-(\d{1,2})(s?)(?![\p{L}\p{N}])/gu
/** "3yo", "14 y/o", "3-4 yr old": as they are written in records. */
const YEAR_OLD = /(?<=\d)[ -]?(?:y\/?o|y\.o\.|yrs?\.?[ -]old)(s?)(?![\p{L}\p{N}])/gu
/** "3;6", three years and six months, as those write who study how children speak. */
const YEARS_MONTHS = /(?<![\p{N};.,])(\d{1,2});(\d|1[01])(?![\p{N};])/gu
const UNDER = /<\s?(\d{1,3})(s?)(?!\p{N}|\.\p{N})/gu
/** "18m old". */
const MONTHS_OLD = /(?<![\p{L}\p{N}.,])(\d{1,2}) ?m(?=[- ]olds?\b)/gu
/** "Sibling 1's school": what belongs to the one of that number. */
const OWNED = /(?<=(?!Under|Over|Aged|Early|Mid|Late)\b\p{Lu}\p{Ll}+ )(\d{1,2})'s(?![\p{L}\p{N}])/gu
/** How long a pregnancy had lasted, as it is written in notes: weeks and days. */
const GESTATION = /(?<![\p{L}\p{N}.,])(2\d|3\d|4[0-4])\+([0-6])(?: weeks| wks)?(?![\p{L}\p{N}])/gu
/** "Under-5s", "in her 30s": a number that stands for the people or years of it. */
const SEVERAL = /(?<!\d-)(?<![\p{L}\p{N}.,£'])(\d{1,2})'?s(?![\p{L}\p{N}])/gu
const AND_OVER = /(?<![\p{L}\p{N}.,])(\d{1,2})\+(?![\p{L}\p{N}])/gu

/** Ages: "7-week-old" is "seven-week-old", "14-17 year olds" "fourteen to seventeen year olds", "18+" "eighteen and over"; "36+4" "thirty-six weeks and four days". */
export const ages: Rule = (text) =>
  text
    .replace(YEAR_OLD, '-year-old$1')
    .replace(
      YEARS_MONTHS,
      (_, years: string, months: string) => `${count(years, 'year')} and ${count(months, 'month')}`,
    )
    .replace(
      OLD_RANGE,
      (_, from: string, to: string, unit: string, several: string) =>
        `${words(from)} to ${words(to)} ${unit} old${several}`,
    )
    .replace(OLD, (all, age: string, unit: string) =>
      / \w+s old/u.test(all) ? `${words(age)} ${unit}s old` : `${words(age)}-${unit}-old`,
    )
    .replace(SPAN, (_, count: string, unit: string) => `${words(count)}-${unit}`)
    .replace(
      SHORT,
      (_, yearCount: string, months: string) => `${count(yearCount, 'year')} and ${count(months, 'month')}`,
    )
    .replace(YEARS, (_, age: string, old?: string) => `${count(age, 'year')}${old === undefined ? '' : ' old'}`)
    .replace(MONTHS_OLD, '$1 months')
    .replace(OWNED, (_, number: string) => `${words(number)}'s`)
    .replace(GESTATION, (_, weeks: string, days: string) => `${count(weeks, 'week')} and ${count(days, 'day')}`)
    .replace(NOUGHT, (_, to: string, several: string) => `nought to ${several === '' ? words(to) : plural(words(to))}`)
    .replace(UNDER, (_, age: string, several: string) => `under ${several === '' ? words(age) : plural(words(age))}`)
    .replace(SEVERAL, (_, age: string) => plural(words(age)))
    .replace(AND_OVER, (_, age: string) => `${words(age)} and over`)

const words = (age: string): string => cardinal(Number(age))

const count = (amount: string, unit: string): string =>
  `${numberAsWritten(amount)} ${unit}${Number(amount) === 1 ? '' : 's'}`
