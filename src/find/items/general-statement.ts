import { splitSentences } from '../../shared/index.ts'
import { plainWords } from '../plain-words.ts'

/**
 * How much a text speaks of practice in general and not of what happened, 0 to 1. A lesson says what is or should be, of children, parents,
 * professionals; a narrative says what was, with dates and names.
 */
export const generalScore = (text: string): number => {
  const plain = text.replaceAll('’', "'").replace(PASSIVE, '$1$2')
  const words = Math.max(1, plain.split(/\s+/).length)
  const present = count(plain, PRESENT) + count(plain, MODAL)
  const past = count(plain, PAST)
  if (present + past === 0) return 0
  const share = present / (present + past)
  const particular = count(plain, PARTICULAR) / words
  return Math.max(0, Math.min(1, share + (GENERIC.test(plain) ? 0.1 : -0.1) - particular * 8))
}

/** Whether a text speaks in general, all in all or at its start: a lesson may end with what happened here. */
export const speaksInGeneral = (text: string): boolean => {
  const [first = ''] = splitSentences(text)
  return (
    generalScore(text) >= 0.6 ||
    (plainWords(first).length >= 8 && generalScore(first) >= 0.9 && generalScore(text) >= 0.2)
  )
}

/** Whether a text begins as an account does: with a date, or with someone of the case. */
export const tellsStory = (text: string): boolean =>
  /^(?:(?:on|in|from|between|by|during|after|at) .{0,12}\d|mother|father|mr|ms|mrs)\b/i.test(text)

/** Whether a sentence says what was, and nothing of what is. */
export const tellsPast = (sentence: string): boolean => count(sentence, PAST) > 0 && generalScore(sentence) < 0.3

/** Whether any word of a text is a past form, such as "was" or "asked"; a present passive is none. */
export const hasPast = (text: string): boolean => count(text.replaceAll('’', "'").replace(PASSIVE, '$1$2'), PAST) > 0

/** Whether a text speaks about the report instead of about practice. */
export const speaksOfReport = (text: string): boolean =>
  (/^(?:this|the|each|these|sections?) (?:section|chapter|report|review(?:ers)?|learning below|part|findings?|lessons?|\d)/i.test(
    text,
  ) &&
    !/\b(?:is|are|finds?|found|concludes?) that\b/i.test(text)) ||
  /^(?:the (?:panel|review team|reviewers?|author) (?:has|have|had) (?:sought|met|distilled|borne|heard|identified)|I have (?:not|had|the)|we (?:set|list|have (?:set|brought|gathered|drawn|grouped)|thank|are grateful)|a (?:small )?number of other)\b/i.test(
    text,
  )

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** A present passive ("should be plotted", "is known") is no past, nor is a word before a noun ("a reduced timetable"). */
const PASSIVE =
  /\b(be|is|are|being|not|never) (?:\p{L}+ly |also |then |seldom |often |always |still |best )?\p{L}+(?:ed|en|own|ought|old)\b|\b(an?|any|every|each|no) \p{L}+ed\b(?= \p{L})/giu
const PRESENT =
  /\b(?:is|are|am|does|do|has|have|means?|needs?|depends?|requires?|takes?|says?|sees?|knows?|increases?|increase|becomes?|belongs?|calls? for|tells?|gives?|makes?|goes|comes|remains?|isn't|aren't|don't|doesn't)\b/gi
const MODAL = /\b(?:should|must|ought|can|cannot|may|will|would)\b/gi
const PAST =
  /\b(?:was|were|had|did|could|been|told|went|came|took|said|saw|knew|gave|made|found|left|began|became|thought|felt|held|kept|wrote|rang|spoke|sent|met|put|brought|(?!need|indeed|exceed|proceed|succeed|feed|breed|speed)\w{3,}ed)\b/g
const PARTICULAR =
  /\b(?:\d{4}|\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|January|February|March|April|June|July|August|September|October|November|December|Mother|Father|Ms [A-Z]|Mr [A-Z]|Mrs [A-Z]|MGM|PGM|(?:PC|SW|HV|GP|DC) ?\d)\b/g
const GENERIC =
  /\b(?:practitioners?|professionals?|agenc(?:y|ies)|services|staff|officers|those who|anyone|every|any|never|always|(?:a|an|the) (?:child|baby|parent|assessment|family|young person)(?: who|'s)?|children|babies|parents|families|when (?:a|an)|where (?:a|an|there)|if (?:a|an))\b/i
