import { splitSentences } from '../../shared/index.ts'
import { plainWords } from '../plain-words.ts'
import { generalScore, tellsPast, tellsStory } from './general-statement.ts'
import { isGeneric } from './generic-sentence.ts'
import { teaches } from './learning-cues.ts'
import { isOthersWords } from './others-words.ts'

/**
 * The sentences of a paragraph that say what is to be learned. A short one that begins in general terms is taken whole; of any other, from
 * the first sentence that says what is or should be to the last. Empty where none does.
 */
export const lessonSpan = (text: string): string => {
  const all = sentencesOfLesson(text)
  const first = all.findIndex(teachesInGeneral)
  if (first < 0) return ''
  if (
    all.length <= SHORT &&
    !tellsStory(all[0] ?? '') &&
    generalScore(all[0] ?? '') > 0.1 &&
    !ACCOUNT.test(all[1] ?? '')
  )
    return all.join(' ')
  const last = all.findLastIndex(
    (sentence, place) => place >= first && (teachesInGeneral(sentence) || goesOn(sentence)),
  )
  return all.slice(first, last + 1).join(' ')
}

/** The lessons of a longer paragraph that turns from one to what happened and then to the next; one where it does not. */
export const lessonRuns = (text: string): readonly string[] => {
  const all = splitSentences(text)
  if (all.length <= SHORT || !all.some(tellsPast)) return [text]
  const runs: string[][] = [[]]
  for (const sentence of all) {
    if (tellsPast(sentence)) runs.push([])
    else runs.at(-1)?.push(sentence)
  }
  const lessons = runs.filter((run) => run.some(teachesInGeneral)).map((run) => run.join(' '))
  return lessons.length < 2 ? [text] : lessons
}

/** The sentences of a paragraph in which each one, three or more, is long and teaches by itself; undefined for any other. */
export const lessonBySentence = (text: string): readonly string[] | undefined => {
  const all = splitSentences(text)
  const isLesson = (sentence: string): boolean =>
    plainWords(sentence).length >= LONG &&
    (teaches(sentence) || isGeneric(sentence) || DUTY.test(sentence.split(';')[0] ?? ''))
  return all.length >= SHORT && all.every(isLesson) ? all : undefined
}

/** The lessons of a paragraph that adds one to another in so many words: "There is learning here ... We learned too that ...". */
export const lessonsAdded = (text: string): readonly string[] => {
  const lessons: string[][] = []
  for (const sentence of splitSentences(text)) {
    const last = lessons.at(-1)
    if (last === undefined || (ADDS.test(sentence) && teaches(sentence))) lessons.push([sentence])
    else last.push(sentence)
  }
  return lessons.every(([first = '']) => teaches(first)) ? lessons.map((sentences) => sentences.join(' ')) : [text]
}

const ADDS = /^(?:\S+ ){0,6}(?:also|too|further|equally)\b/i

/** Tells what someone said: the account goes on. */
const ACCOUNT = /^(?:s?he|they) (?:told|said)\b/i

/** In words. */
const LONG = 20

/** In sentences. */
const SHORT = 3

/** A paragraph's sentences without a name set before them ("Equipment.") and without what has been done since, after them. */
export const sentencesOfLesson = (text: string): readonly string[] => {
  const all = splitSentences(text)
  const begin = all.length > 1 && plainWords(all[0] ?? '').length <= 2 ? 1 : 0
  const end = all.findLastIndex((sentence) => !POSTSCRIPT.test(sentence)) + 1
  return all.slice(begin, Math.max(begin + 1, end))
}

const POSTSCRIPT = /\b(?:has|have) (?:since|now|already)\b|^we (?:were|have been|are) (?:told|informed|pleased)\b/i

/** Whether a sentence gives the reviewers' conclusion. */
export const isConclusion = (sentence: string): boolean =>
  /^(?:overall,? |in conclusion,? |therefore,? )?the (?:panel|review|author|reviewers?|review (?:team|panel)|overview author) (?:therefore |also |has )?(?:concludes?|concluded|finds|found|is satisfied)(?: that)?\b/i.test(
    sentence,
  ) || /\bcould (?:not )?(?:\w+ly )?have been (?:predicted|prevented|foreseen|anticipated)\b/i.test(sentence)

/** Whether a sentence by itself is a lesson: what should be done, or what is so of children, families or practice in general. */
export const teachesInGeneral = (sentence: string): boolean => {
  const plain = sentence.replaceAll('’', "'")
  if (
    plainWords(plain).length < 8 ||
    sentence.endsWith('?') ||
    /[”"]$|^\p{Ll}/u.test(sentence) ||
    isOthersWords(sentence) ||
    HERE.test(plain)
  )
    return false
  const score = generalScore(sentence)
  return DUTY.test(plain) ? score >= 0.4 : WHOM.test(plain) && score >= 0.9
}

/** A sentence that carries on a lesson: still general, though it says nothing of duty. */
const goesOn = (sentence: string): boolean =>
  generalScore(sentence) >= 0.8 && !isOthersWords(sentence) && !HERE.test(sentence.replaceAll('’', "'"))

/** By which the field's reports say what is to be done, without calling it a recommendation. */
const DUTY =
  /\b(?:should(?! have)|must(?! have)|ought to(?! have)|need(?:s)? to(?! have)|(?:is|are) (?:\w+ )?(?:important|essential|vital|crucial|critical|necessary|imperative|key) (?:that|to|for|when|in)\b|importance of|has to be|have to be|cannot (?:be|rely|assume|protect|know)|can only|never)\b/i
const WHOM =
  /\b(?:practitioners?|professionals?|agenc(?:y|ies)|services|staff|workers|officers|schools|children|young people|babies|infants|parents|carers|families|fathers|mothers|(?:a|an|any|every|each|no) (?:\p{L}+ ){0,2}(?:child|baby|parent|carer|family|young person|assessment|plan|referral|agency|practitioner|professional|worker|chronology|supervision))\b/iu
/** What speaks of this case, or of this report and its making. */
const HERE =
  /\b(?:in this (?:case|instance|family)|had been|would have|should have|could have|was|were|this (?:report|section|chapter)|the (?:panel|review|author|reviewers?) (?:has|have|had|heard|met|is grateful)|terms of reference|will be (?:published|monitored))\b/i
