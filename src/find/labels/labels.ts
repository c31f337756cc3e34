import type { FindingKind } from '../findings.ts'
import { ADDRESSED, NOUN, NOUN_ALONE, NUMBER, NUMBER_WORDS, PREFIX, RANGE } from './label-forms.ts'

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
  return numbered(plain) ?? readWordLabel(plain) ?? coded(plain)
}

/**
 * Reads a label that has neither number nor separator and is all that its paragraph says: "Learning point", "Good practice". It counts
 * where a box sets it apart; elsewhere the same words are the heading of a part.
 */
export const readBareLabel = (text: string): Label | undefined => {
  const found = BARE.exec(text.replace(/^[^\p{L}]+|[\s:.]+$/gu, ''))
  if (found === null) return undefined
  const [printed, noun = ''] = found
  return { kind: kindOf(noun), printed, numbers: [], rest: '', code: false }
}

const BARE =
  /^(?:key |main |practice |the )?(recommendation|finding|learning(?: point)?(?: (?:for|from|about) [\p{L}’' ]{2,40})?|lesson(?: learn(?:ed|t))?|practice (?:point|learning|message)|(?:key )?message(?: for practice)?|what (?:we|the review) learn(?:ed|t)|what this (?:tells us|means for [\p{L} ]{2,30})|(?:good|effective|notable|positive|strong) practice(?: example)?|what (?:worked|went) well)$/iu

const NUMBERED = new RegExp(
  `^(${PREFIX}(${NOUN})s?${ADDRESSED}\\.?\\s*(?:no\\.?|number|#)?\\s*\\(?(${RANGE})\\)?)(?![\\p{L}\\p{N}])${ADDRESSED}\\s*(\\([^)]{0,120}\\))?\\s*([:.–—)|-]*)\\s*([\\s\\S]*)$`,
  'iu',
)

const numbered = (text: string): Label | undefined => {
  const found = NUMBERED.exec(text)
  if (found === null) return undefined
  const [, printed = '', noun = '', range = '', , separator = '', rest = ''] = found
  if (separator === '' && /^[\p{Ll},;]/u.test(rest)) return undefined
  if (/^[a-z]$/.test(range) && !/[a-z]\)$/.test(printed) && separator === '') return undefined
  if (isReport(rest)) return undefined
  return { kind: kindOf(noun), printed: printed.trim(), numbers: numbersOf(range), rest: rest.trim(), code: false }
}

const SEPARATED = new RegExp(
  `^(${PREFIX}(${NOUN_ALONE})s?${ADDRESSED}(?:\\s+to\\s+consider)?)\\s*(?:[:–—]|\\s-\\s)\\s*([\\s\\S]+)$`,
  'iu',
)

/** A label that is a word and a separator: "Lesson learned: ...". */
export const readWordLabel = (text: string): Label | undefined => {
  const found = SEPARATED.exec(text)
  if (found === null) return undefined
  const [, printed = '', noun = '', rest = ''] = found
  if (isReport(rest) || COUNTS_ITEMS.test(rest)) return undefined
  return { kind: kindOf(noun), printed: printed.trim(), numbers: [], rest: rest.trim(), code: false }
}

/** "What we learned: seven findings" heads a part. */
const COUNTS_ITEMS = /^(?:the |our |\d+ )?(?:\p{L}+ ){0,2}(?:findings|lessons|themes|messages|learning points)$/iu

const CODE =
  /^(?:([A-Z]{1,5})\s?-?(\d{1,2}(?:\.\d{1,2})?[a-z]?)(?:\s*(?:&|and)\s*(\d{1,2}))?(?![\p{L}\p{N}/%])|([A-Z])(?=[.):]\s))\s*[:.–—)-]*\s*([\s\S]*)$/u

const CODE_KINDS: Readonly<Record<string, FindingKind>> = {
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
  const [, letters = '', digits = '', second, letter, rest = ''] = found
  if (/^[\p{Ll},;]/u.test(rest) || isReport(rest)) return undefined
  const number = letter ?? digits
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
  /^(?:has|have|had|was|were|is being|is now|are being|has been|remains?|of (?:the|this|that)|above|below|refers?|relates?|concerns?|which|see\b)\b/i.test(
    rest,
  )

const kindOf = (noun: string): FindingKind => {
  const plain = noun.toLowerCase()
  if (/^(?:finding|our|the (?:short )?answer|what (?:we|the \w+) found)/.test(plain)) return 'finding'
  if (plain.startsWith('question')) return 'question'
  if (/^(?:good|effective|notable|positive|strong|what (?:worked|went))/.test(plain)) return 'good-practice'
  return /^(?:rec|action|strateg|consideration|issue|challenge)/.test(plain) ? 'recommendation' : 'lesson'
}

const numbersOf = (range: string): readonly string[] => {
  const all = [...range.matchAll(new RegExp(NUMBER, 'giu'))].map(([number]) => digitsOf(number))
  const [first, last] = all.map(Number)
  if (!/\bto\b|–|-/.test(range) || all.length !== 2 || first === undefined || last === undefined || !(last > first))
    return all
  return Array.from({ length: Math.min(last - first + 1, 20) }, (_, step) => String(first + step))
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const digitsOf = (number: string): string => {
  const word = NUMBER_WORDS.indexOf(number.toLowerCase())
  if (word >= 0) return String(word + 1)
  const roman = ROMAN.indexOf(number.toLowerCase())
  return roman >= 0 ? String(roman + 1) : number
}
