import type { FindingKind } from './findings.ts'

/** What is printed before an item to say what it is. */
export interface Label {
  readonly kind: FindingKind
  /** As printed, without the signs around it. */
  readonly printed: string
  /** Numbers of the items that it announces, as digits or letters: two for "Learning points 10 and 11"; none for "Lesson learned:". */
  readonly numbers: readonly string[]
  /** What follows it in the same paragraph; empty where it stands alone. */
  readonly rest: string
  /** Whether it is a bare code such as "CSC 2", which counts only where codes are expected. */
  readonly code: boolean
}

/**
 * Reads a label at the start of a text: a word and a number ("Recommendation 3:", "Learning Point Four"), a word and a separator
 * ("Lesson learned: ..."), or a short code ("R5", "LP3", "LSCB 2"). A mention in running text ("Recommendation 3 has been implemented",
 * "Finding accommodation proved difficult") is no label. The forms are those of the field's reports.
 */
export const readLabel = (text: string): Label | undefined => {
  const plain = text.replace(/^[^\p{L}\p{N}(“"'‘]+/u, '').trim()
  return numbered(plain) ?? worded(plain) ?? coded(plain)
}

const WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen'
const NUMBER = `(?:\\d{1,2}(?:\\.\\d{1,2})*[a-z]?(?![\\d%])|[ivx]{1,5}|${WORDS})`
const RANGE = `${NUMBER}(?:\\s*(?:,|&|and|to|–|-)\\s*${NUMBER})*`
const PREFIX =
  '(?:(?:overview|overall|multi[- ]agency|single[- ]agency|inter-agency|national|local|regional|key|main|principal|systems?|practice|strategic|additional|further|partnership|board|health|police|education|social care|imr)\\s+){0,2}'
const LABEL =
  'recommendation|rec|action(?:\\s+point)?|strateg(?:y|ies)|consideration(?:\\s+for\\s+the\\s+(?:board|partnership|committee))?|challenge(?:\\s+(?:to|for)\\s+the\\s+(?:board|partnership))?|finding|lesson(?:\\s+learn(?:ed|t))?|learning(?:\\s+(?:point|theme|outcome))?|practice\\s+(?:point|learning)|message(?:\\s+for\\s+practice)?|question(?:\\s+for\\s+the\\s+(?:board|partnership|committee))?|(?:good|effective)\\s+practice(?:\\s+example)?'

const NUMBERED = new RegExp(
  `^(${PREFIX}(${LABEL})s?\\.?\\s*(?:no\\.?|number|#)?\\s*(${RANGE}))(?![\\p{L}\\p{N}])\\s*(\\([^)]{0,120}\\))?\\s*([:.–—)|-]*)\\s*([\\s\\S]*)$`,
  'iu',
)

const numbered = (text: string): Label | undefined => {
  const found = NUMBERED.exec(text)
  if (found === null) return undefined
  const [, printed = '', word = '', range = '', , separator = '', rest = ''] = found
  if (separator === '' && (/^[\p{Ll},;]/u.test(rest) || isRomanWord(range))) return undefined
  if (isReport(rest)) return undefined
  return { kind: kindOf(word), printed: printed.trim(), numbers: numbersOf(range), rest: rest.trim(), code: false }
}

const SEPARATED = new RegExp(
  `^(${PREFIX}(recommendation|finding|lesson(?:\\s+(?:to\\s+be\\s+)?learn(?:ed|t))?|(?:key\\s+)?learning(?:\\s+(?:point|theme))?|practice\\s+(?:point|learning)|message\\s+for\\s+practice|what\\s+this\\s+(?:tells|told)\\s+us|(?:our|the)\\s+(?:short\\s+)?answer(?:\\s+in\\s+brief)?|question\\s+for\\s+the\\s+(?:board|partnership)(?:\\s+to\\s+consider)?|(?:good|effective|notable|positive)\\s+practice)s?)\\s*(?:[:–—]|\\s-\\s)\\s*([\\s\\S]+)$`,
  'iu',
)

const worded = (text: string): Label | undefined => {
  const found = SEPARATED.exec(text)
  if (found === null) return undefined
  const [, printed = '', word = '', rest = ''] = found
  if (isReport(rest) || /^see\b/i.test(rest)) return undefined
  return { kind: kindOf(word), printed: printed.trim(), numbers: [], rest: rest.trim(), code: false }
}

const CODE = /^([A-Z]{1,5})\s?-?(\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*(?:&|and)\s*(\d{1,2}))?(?![\p{L}\p{N}/%])\s*[:.–—)-]*\s*([\s\S]*)$/u
const CODE_KINDS: Readonly<Record<string, FindingKind>> = {
  R: 'recommendation',
  REC: 'recommendation',
  LP: 'lesson',
  KL: 'lesson',
  L: 'lesson',
  F: 'finding',
  KF: 'finding',
  GP: 'good-practice',
}

const coded = (text: string): Label | undefined => {
  const found = CODE.exec(text)
  if (found === null) return undefined
  const [, letters = '', number = '', second, rest = ''] = found
  if (/^[\p{Ll},;]/u.test(rest) || isReport(rest)) return undefined
  return {
    kind: CODE_KINDS[letters] ?? 'recommendation',
    printed: text.slice(0, text.length - rest.length).replace(/[\s:.–—)-]+$/, ''),
    numbers: second === undefined ? [number] : [number, second],
    rest: rest.trim(),
    code: true,
  }
}

/** Speaks of an item instead of stating it. */
const isReport = (rest: string): boolean =>
  /^(?:has|have|had|was|were|is being|is now|are being|has been|remains?|of (?:the|this|that)|above|below|refers?|relates?|concerns?|which|see\b)\b/i.test(rest)

const isRomanWord = (range: string): boolean => /^[ivx]+$/i.test(range)

const kindOf = (word: string): FindingKind => {
  const plain = word.toLowerCase()
  if (/^(?:finding|our|the)/.test(plain)) return 'finding'
  if (plain.startsWith('question')) return 'question'
  if (/^(?:good|effective|notable|positive)/.test(plain)) return 'good-practice'
  return /^(?:rec|action|strateg(?:y|ies)|consideration|challenge)/.test(plain) ? 'recommendation' : 'lesson'
}

const numbersOf = (range: string): readonly string[] => {
  const all = [...range.matchAll(new RegExp(NUMBER, 'giu'))].map(([number]) => digitsOf(number))
  const [first, last] = all.map(Number)
  if (!/\bto\b|–|-/.test(range) || all.length !== 2 || first === undefined || last === undefined || !(last > first)) return all
  return Array.from({ length: Math.min(last - first + 1, 20) }, (_, step) => String(first + step))
}

const digitsOf = (number: string): string => {
  const word = WORDS.split('|').indexOf(number.toLowerCase())
  if (word >= 0) return String(word + 1)
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].indexOf(number.toLowerCase())
  return roman >= 0 ? String(roman + 1) : number
}
