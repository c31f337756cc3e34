import type { Findings } from '../../find/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'
import { openTelling } from '../tell/telling.ts'
import { ownPronouns, type Pronoun } from './own-pronouns.ts'
import { type Called, standsAlone } from './stands-alone.ts'
import { openStrangers } from './strangers.ts'

/** What can be said of a sentence of the review before it is chosen. */
export interface SentenceJudge {
  /** Whether it may be spoken at all: whole, short enough, and exposing or blaming nobody. */
  readonly maySpeak: (sentence: string) => boolean
  /** Whether it is understood without the sentence before it. */
  readonly standsAlone: (sentence: string) => boolean
  /** How much it lets a listener see: what a person did or said, what was counted. Only for comparing. */
  readonly telling: (sentence: string) => number
}

/** More words than this are not followed by ear, however telling. */
const MOST_WORDS = 42

/** Fewer words are no sentence. */
const LEAST_WORDS = 3

/** A judge of the sentences of a review; `text` is all that it says. */
export const openJudge = (findings: Findings, knowledge: Knowledge, text: string): SentenceJudge => {
  const personal = findings.remarks.filter(({ rule }) => rule === 'personal-detail').map((remark) => remark.text)
  const avoided = knowledge.wordingPairs.flatMap(({ patterns }) => patterns.map((pattern) => new RegExp(pattern, 'iu')))
  const names = namesIn(findings.about.subject)
  const subject = matching(names)
  const called = calledBy(names, text)
  const namesStranger = openStrangers(text, knowledge.lexicon)
  return {
    maySpeak: (sentence) =>
      /[.?!]["”’)]*$/.test(sentence) &&
      (sentence.match(/;/g)?.length ?? 0) < 2 &&
      countWords(sentence) >= LEAST_WORDS &&
      countWords(sentence) <= MOST_WORDS &&
      !personal.some((words) => holds(sentence, words)) &&
      !namesStranger(sentence) &&
      ![...NEVER, ...LABELS, ...avoided].some((pattern) => pattern.test(sentence)),
    standsAlone: (sentence) => standsAlone(sentence, called),
    telling: openTelling(text, subject, knowledge.lexicon),
  }
}

/** The people that a review names throughout. */
const namesIn = (subject: string): readonly string[] => [
  ...subject.split(/, | and /).filter((name) => name !== ''),
  ...Object.keys(PARENTS),
]

const PARENTS: Readonly<Record<string, Pronoun>> = { Mother: 'she', Father: 'he' }

const matching = (names: readonly string[]): RegExp =>
  names.length === 0 ? /(?!)/u : new RegExp(`\\b(?:${names.map(escaped).join('|')})\\b`, 'u')

const calledBy = (names: readonly string[], text: string): Called => {
  const own = names.map((name) => [name, name in PARENTS ? [PARENTS[name]] : ownPronouns(name, text)] as const)
  const whoIs = (pronoun: Pronoun): RegExp =>
    matching(own.flatMap(([name, pronouns]) => (pronouns.includes(pronoun) ? [name] : [])))
  // Whoever is named may be one of several.
  return { he: whoIs('he'), she: whoIs('she'), they: matching(names) }
}

/** Labels that records put on people: a listener hears them as the review's, whoever wrote them. */
const LABEL =
  'fail(?:ed|s|ing)|admits?|manipulative|attention-seeking|chaotic|non-complian\\w+|hostile|resistant|over-(?:involved|anxious)|neurotic'
const LABELS: readonly RegExp[] = [
  new RegExp(`[“‘][^”’]*\\b(?:${LABEL})\\b`, 'iu'),
  new RegExp(`\\b(?:note|noted|record\\w*|described|form|file|letter|report)\\b.{0,60}\\b(?:${LABEL})\\b`, 'iu'),
]

/** Personal details, detail of injuries and of sexual abuse, pointers into the report, and what others have written elsewhere. */
const NEVER: readonly RegExp[] = [
  // A number that a page sets with more than a point behind it, "35 + 4", is cut there.
  /\b(?:at|of|in|for|by|to|from) \d+[.]$/u,
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sister|Sgt|Sergeant|PC|DC|DS|DI)\.? [\p{Lu}][\p{Ll}]{2,}/u,
  /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, (?:the|an?|her|his|their) (?:[\p{L}-]+ ){0,4}(?:[\p{L}-]+),/u,
  /\b(?:born|birth|d\.?o\.?b)\b.*\b\d{1,2}(?:st|nd|rd|th)?[ /.-]\w+[ /.-]\d{2,4}\b/i,
  /\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{1,2}:\d\d\b/,
  /(?<!\d)0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)|\S@\S|https?:|www\./,
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/,
  /\b(?:section|paragraph|para|appendix|annex|chapter|table|figure|page|recommendation|finding|learning points?) \d/i,
  /\b(?:see|in|at) (?:section|appendix|annex|chapter|table)\b|\b(?:see|set out|described|noted|discussed|given|as|listed) (?:above|below|earlier|overleaf)\b|\bbelow (?:sets|shows|lists)\b/i,
  /\bterms of reference\b|\b(?:this|the) (?:report|section|chapter|review) (?:considers|sets|covers|was|has|is|will|would|could|cannot|had|began|describes|draws)\b/i,
  /^(?:F|R|LP|KLOE|Finding|Theme|Lesson) ?(?:\d+\b|\p{Lu}[.:])/u,
  /\bthe following (?:lessons?|points?|findings?|themes?|questions?|actions?|matters)\b|\b(?:paragraphs?|pages?|actions?|points?) (?:below|above|which follow)\b|\bthe (?:panel|reviewers?|author) (?:considered|was asked|were asked|met)\b|\breview team was asked\b|\bleaves? with (?:members|readers)\b|\bfoot of the page\b|\bexplained in the notes\b|\bthank\b/i,
  /\b(?:overview|full) report\b|\bnot published\b|\bIMRs?\b/i,
  /\((?:[^)]*\b)?(?:19|20)\d\d[a-z]?\)|\brecommend/i,
  /\b(?:fractur|ribs?\b|skull|haemorrhag|bleed|retinal|burn(?:s|ed|t)?\b|scald|bite|lacerat|stab(?:s|bed|bing)?\b|knife|knives|machete|ligature|hang(?:ed|ing)\b|strangl|suffocat|rape|genital|penetrat|intercourse|overdose|post[- ]mortem|autopsy|cut (?:her|him|them)sel)/i,
]

const holds = (sentence: string, words: string): boolean =>
  words.length > 1 && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u').test(sentence)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
