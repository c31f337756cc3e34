import { cardinal, plural, reference } from './number-words.ts'
import type { Rule } from './rule.ts'

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3})*`
const LIST = String.raw`(${NUMBER}(?:[A-Z]|[a-f](?![a-z]))?(?:\([0-9a-z]{1,3}\))*(?:(?:-|/|, ?| and | or | to )${NUMBER}(?:\([0-9a-z]{1,3}\))*)*)`
const END = String.raw`(?![\p{L}\p{N}%:/]|,\d|\.\d)`

/** Short forms before a reference's number, and how one and several are said. */
const KINDS: readonly (readonly [string, string, string])[] = [
  [String.raw`(?:[Ss]s?\.|ss) ?|[Ss](?=\d)|s (?=\d)|§§? ?`, 'section', 'sections'],
  [String.raw`[Ss]ec(?:t|s)?\.? `, 'section', 'sections'],
  [String.raw`[Ss]ch(?:ed)?\.? ?`, 'schedule', 'schedules'],
  [String.raw`[Pp]aras?\.? ?`, 'paragraph', 'paragraphs'],
  [String.raw`pp?\.? ?`, 'page', 'pages'],
  [String.raw`[Rr]ecs?\.? ?`, 'recommendation', 'recommendations'],
  [String.raw`R(?=\d+\.\d)`, 'recommendation', 'recommendations'],
  [String.raw`[Rr]egs?\.? `, 'regulation', 'regulations'],
  [String.raw`[Aa]rts?\. `, 'article', 'articles'],
  [String.raw`[Aa]pps?\. `, 'appendix', 'appendices'],
  [String.raw`[Pp]ts?\. `, 'part', 'parts'],
  [String.raw`fns?\.? ?`, 'footnote', 'footnotes'],
  [String.raw`[Ff]igs?\.? ?`, 'figure', 'figures'],
  [String.raw`[Nn]os?\. ?`, 'number', 'numbers'],
  [String.raw`[Cc]h(?:ap)?\. ?`, 'chapter', 'chapters'],
  [String.raw`[Vv]ol\.? ?`, 'volume', 'volumes'],
]
/** "The s.47s that followed": enquiries under that section. */
const SEVERAL = /(?<![\p{L}\p{N}'.])[Ss]\.? ?(\d{1,2})'?s(?![\p{L}\p{N}])/gu
/** Words that are said as they are written. */
const WHOLE_WORD = new RegExp(
  String.raw`(?<!\p{L})((?:[Ss]ection|[Ss]chedule|[Pp]aragraph|[Pp]age|[Rr]ecommendation|[Ff]igure|[Cc]hapter)s?) ${LIST}${END}`,
  'gu',
)
const PATTERNS = KINDS.map(
  ([written, one, several]) =>
    [new RegExp(String.raw`(?<![\p{L}\p{N}'.])(?:${written})${LIST}${END}`, 'gu'), one, several] as const,
)

/** References to sections, paragraphs, pages and the like: "s.47" is "section forty-seven", "pp 3-9" "pages three to nine". */
export const sectionReferences: Rule = (text) =>
  PATTERNS.reduce(
    (said, [pattern, one, several]) =>
      said.replace(
        pattern,
        (_, list: string) => `${/[-/,]| and | or | to /u.test(list) ? several : one} ${listWords(list)}`,
      ),
    text.replace(SEVERAL, (_, number: string) => `section ${plural(cardinal(Number(number)))}`),
  ).replace(WHOLE_WORD, (_, word: string, list: string) => `${word} ${listWords(list)}`)

const listWords = (list: string): string =>
  list
    .replaceAll('-', ' to ')
    .replaceAll('/', ' or ')
    .replace(/(?<=\d)[a-f](?![a-z])/gu, (letter) => letter.toUpperCase())
    .replace(/\(([0-9a-z]{1,3})\)/gu, (_, inner: string) => `, ${/\d/u.test(inner) ? inner : inner.toUpperCase()}`)
    .replace(/\d+(?:\.\d+)*/gu, (number) => (number.includes('.') ? reference(number) : cardinal(Number(number))))
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
