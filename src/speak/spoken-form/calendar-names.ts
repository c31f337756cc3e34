/** The months in order, as they are said. */
export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ')

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** Part of a pattern: a month or its short form. */
export const MONTH_PATTERN = `(?:${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)`

/** Part of a pattern: a day of the week or its short form. */
export const DAY_PATTERN = `(?:${DAYS.join('|')}|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)`

/** The month that is meant, in full. */
export const monthName = (written: string): string => inFull(MONTHS, written)

/** The day of the week that is meant, in full. */
export const dayName = (written: string): string => inFull(DAYS, written)

const inFull = (names: readonly string[], written: string): string =>
  names.find((name) => name.startsWith(written.slice(0, 3))) ?? written
