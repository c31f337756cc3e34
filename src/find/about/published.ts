import type { Cover } from './cover.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const DATE = `(?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTHS.join('|')})[,]? ((?:19|20)\\d{2})`

/** When it was published, `YYYY-MM` or `YYYY`: the date beside the word, else the last date of the cover, else that of the headers. */
export const readPublished = (cover: Cover): string => {
  const onCover = cover.lines.slice(0, 40).join(' ')
  const furniture = cover.furniture.join(' ')
  return (
    monthOf(new RegExp(`\\bpubli(?:shed|cation)\\b[^.]{0,24}?${DATE}`, 'i').exec(onCover)) ??
    monthOf([...onCover.matchAll(new RegExp(DATE, 'gi'))].at(-1)) ??
    monthOf(new RegExp(`\\bpublication\\b[^.]{0,24}?${DATE}`, 'i').exec(furniture)) ??
    monthOf(new RegExp(DATE, 'i').exec(furniture)) ??
    monthOf(new RegExp(`\\bpublished\\b[^.]{0,24}?${DATE}`, 'i').exec(cover.opening)) ??
    /\b(?:19|20)\d{2}\b/.exec(onCover)?.[0] ??
    ''
  )
}

const monthOf = (found: RegExpExecArray | RegExpMatchArray | null | undefined): string | undefined => {
  const [, month = '', year = ''] = found ?? []
  return month === '' ? undefined : `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`
}
