import { DAY_PATTERN, MONTH_PATTERN } from './calendar-names.ts'
import type { Rule } from './rule.ts'

const DASH = String.raw`(?: ?[\u2012-\u2015] ?| - )`
/**
 * "12 - 14 weeks", "9am – 5pm", "Mon – Fri": a dash between two of a kind. After a year it is one only before another: "in 2014 – 3
 * weeks after" begins something else.
 */
const SPACED_RANGE = new RegExp(
  String.raw`(?:(?<=\p{N}%?|\d ?[ap]m)(?<!\b(?:19|20)\d\d)${DASH}(?=[\p{N}£])|(?<=\b(?:19|20)\d\d)${DASH}(?=(?:19|20)\d\d\b)|(?<=\b${DAY_PATTERN}\.?)${DASH}(?=${DAY_PATTERN}\b)|(?<=\b${MONTH_PATTERN}(?:\.| (?:19|20)\d\d)?)${DASH}(?=(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH_PATTERN}\b))`,
  'gu',
)

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, ''],
  [/[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu, ' '],
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]/gu, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu, '"'],
  [/[\u2010\u2011\u2212]/gu, '-'],
  [/(?<=\p{N})[\u2012-\u2015](?=[\p{N}£])/gu, '-'],
  [SPACED_RANGE, '-'],
  [/ ?[\u2012-\u2015] ?/gu, ', '],
  [/ -{1,3} /gu, ', '],
  [/\u2026/gu, '...'],
  [/ ?\.\.\.+ ?(?=\p{L})/gu, ', '],
  [/\.\.\.+/gu, '.'],
  [/[\u2022\u00B7\u25A0-\u25FF\u27A2\uE000-\uF8FF]/gu, ' '],
  [/(?<=[\p{L}.,;:!?)'"])\[\d{1,3}\]/gu, ''],
  [/[*†‡¹²³]+(?=[\s.,;:!?)'"]|$)/gu, ''],
]

/**
 * Curly marks, dashes, special spaces, bullets and note marks become what a keyboard has: quotation marks straight, a dash between
 * numbers a hyphen, any other dash a comma, note marks nothing.
 */
export const plainMarks: Rule = (text) =>
  MARKS.reduce((plain, [pattern, mark]) => plain.replace(pattern, mark), text.normalize('NFC')).trim()
