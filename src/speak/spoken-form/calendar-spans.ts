import { DAY_PATTERN, dayName, MONTH_PATTERN, monthName } from './calendar-names.ts'
import type { Rule } from './rule.ts'

const DAYS = new RegExp(String.raw`\b(${DAY_PATTERN})\b\.?(-|\/)(${DAY_PATTERN})\b(?:(?<!day)\.(?= \p{Ll}))?`, 'gu')
const MONTHS = new RegExp(String.raw`\b(${MONTH_PATTERN})\b\.?(-|\/)(${MONTH_PATTERN})\b`, 'gu')
/** "Sat" and "Sun" are words too: a short form is a day before a date. */
const DAY_OF_DATE = new RegExp(
  String.raw`\b(${DAY_PATTERN})\b\.?(?=,? (?:the )?\d{1,2}(?:st|nd|rd|th|(?: of)? ${MONTH_PATTERN})\b)`,
  'gu',
)

/** Spans of days and months, and days before a date: "Mon-Fri" is "Monday to Friday", "Tues 4 May" "Tuesday 4 May". */
export const calendarSpans: Rule = (text) =>
  text
    .replace(DAYS, (_, from: string, mark: string, to: string) => `${dayName(from)}${JOINS[mark]}${dayName(to)}`)
    .replace(MONTHS, (_, from: string, mark: string, to: string) => `${monthName(from)}${JOINS[mark]}${monthName(to)}`)
    .replace(DAY_OF_DATE, (_, day: string) => dayName(day))

const JOINS: Readonly<Record<string, string>> = { '-': ' to ', '/': ' or ' }
