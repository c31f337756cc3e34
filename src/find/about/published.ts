import type { Cover } from './cover.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const YEAR = '(?:19|20)\\d{2}'
/** "3rd March 2022", "Sept. 2013", "12/05/2016". */
const DATE = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?\\b(?<month>${MONTH})\\b\\.?,? (?<year>${YEAR})|\\b\\d{1,2}[./](?<number>\\d{1,2})[./](?<digits>${YEAR}))`
const PUBLISHED = '\\bpubli(?:shed|cation)\\b'

/** When it was published, `YYYY-MM` or `YYYY`: the date beside the word, else the last date of the cover, else that of the headers. */
export const readPublished = (cover: Cover): string => {
  const onCover = cover.lines.slice(0, 40).join(' ')
  const furniture = cover.furniture.join(' ')
  return (
    near(onCover) ??
    new RegExp(`${PUBLISHED}(?: date)?(?: in)?[:\\s–-]{0,4}(${YEAR})\\b`, 'i').exec(onCover)?.[1] ??
    lastIn(onCover) ??
    near(furniture) ??
    lastIn(furniture) ??
    near(cover.opening) ??
    new RegExp(`\\b${YEAR}\\b`).exec(onCover)?.[0] ??
    new RegExp(`\\b${YEAR}\\b`).exec(furniture)?.[0] ??
    ''
  )
}

const near = (text: string): string | undefined => monthOf(new RegExp(`${PUBLISHED}[^.]{0,24}?${DATE}`, 'i').exec(text))

/** The last date that is not the day on which something befell the child. */
const lastIn = (text: string): string | undefined =>
  monthOf(
    [...text.matchAll(new RegExp(DATE, 'gi'))].findLast(
      ({ index }) =>
        !/\b(?:died|death|born|birth|incident|episode|injur\w+|triggered)\b[^.\d]{0,24}$/i.test(text.slice(0, index)),
    ),
  )

const monthOf = (found: RegExpExecArray | RegExpMatchArray | null | undefined): string | undefined => {
  const { month, year, number, digits } = found?.groups ?? {}
  if (month !== undefined) return dated(year ?? '', MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)
  return digits === undefined ? undefined : dated(digits, Number(number))
}

const dated = (year: string, month: number): string =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : year
