import { yearEnd } from './dates.ts'
import { cardinal, plural, year } from './number-words.ts'
import { NUMBER_END, NUMBER_START, type Rule } from './rule.ts'

const CENTURIES = '(1[5-9]|20)'
const RANGE = new RegExp(String.raw`${NUMBER_START}(${CENTURIES}\d\d)[-/](${CENTURIES}?\d\d)${NUMBER_END}`, 'gu')
const DECADE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:(${CENTURIES})|')(\d0)'?s(?![\p{L}\p{N}])`, 'gu')
const YEAR = new RegExp(String.raw`${NUMBER_START}(${CENTURIES}\d\d)${NUMBER_END}(?![+%])`, 'gu')

/** Years, spans of years and decades: "2011-12" is "twenty eleven to twelve", "2010s" "twenty tens". */
export const years: Rule = (text) =>
  text
    .replace(RANGE, (all, from: string, _century, to: string) => span(all, from, to))
    .replace(DECADE, (_, century: string | undefined, _inner, decade: string) => decadeWords(century, Number(decade)))
    .replace(YEAR, (_, written: string) => year(Number(written)))

const span = (all: string, from: string, to: string): string => {
  const later = to.length === 4 ? Number(to) : Number(from.slice(0, 2) + to)
  if (later <= Number(from)) return all.replace(/[-/]/, ' to ')
  return `${year(Number(from))} to ${to.length === 4 ? year(later) : yearEnd(to)}`
}

const decadeWords = (century: string | undefined, decade: number): string => {
  const name = decade === 0 ? 'hundreds' : plural(cardinal(decade))
  if (century === undefined) return name
  return century === '20' && decade === 0 ? 'two thousands' : `${cardinal(Number(century))} ${name}`
}
