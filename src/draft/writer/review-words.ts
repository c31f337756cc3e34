import { wordsOf } from '../../shared/index.ts'
import { openJudge } from '../choose/judge-sentence.ts'
import { subjectNames } from '../choose/subject-names.ts'
import type { DraftRequest } from '../drafting.ts'
import type { People } from '../tell/introduce-people.ts'
import { agencyPatterns } from './checks/agencies.ts'
import type { ReviewWords } from './checks/check.ts'
import { escapePattern } from './escape-pattern.ts'

type ReviewSources = Pick<DraftRequest, 'findings' | 'document' | 'knowledge'> & { readonly people: People }

/** What the checks know of a review and of the field. */
export const reviewWords = ({ findings, document, knowledge, people }: ReviewSources): ReviewWords => {
  const text = [...findings.findings, ...(document?.paragraphs ?? [])].map((part) => part.text).join('\n')
  const guidance = knowledge.themes.flatMap(({ message, whyItMatters, whatHelps, question, phrases }) => [
    message,
    ...whyItMatters,
    ...whatHelps,
    question,
    ...phrases,
  ])
  const everyday = new Set(wordsOf(`${text}\n${guidance.join('\n')}`).filter((word) => /^\p{Ll}/u.test(word)))
  const subjects = subjectNames(findings)
  const called = new Map(subjects.map((name) => [name, pronounFor(name, text)]))
  return {
    subjects,
    calledBy: (word) => subjects.filter((name) => called.get(name) === word),
    withKin: (words) =>
      [words, ...[...people].flatMap(([name, { who }]) => (words.includes(name) ? [who] : []))].join(' '),
    isEveryday: (word) => everyday.has(word) || BEGINS.has(word),
    maySpeak: judgeWritten(findings, knowledge, text),
    agencies: agencyPatterns(knowledge),
  }
}

/** "He" or "she", where the review nearly always says one of them of a child whom it has just named. */
const pronounFor = (name: string, text: string): 'he' | 'she' | undefined => {
  const after = [
    ...text.matchAll(
      new RegExp(
        `(?<!\\p{L})${escapePattern(name)}(?![\\p{L}’'])[^.]{0,80}?(?<!\\p{L})(s?he|his|him|her)(?!\\p{L})`,
        'giu',
      ),
    ),
  ].map(([, pronoun = '']) => (/^h[ei]/i.test(pronoun) && !/^her/i.test(pronoun) ? 'he' : 'she'))
  const he = after.filter((pronoun) => pronoun === 'he').length
  const share = he / Math.max(1, after.length)
  if (after.length < LEAST_PRONOUNS || (share < MOST_ALIKE && share > 1 - MOST_ALIKE)) return undefined
  return share >= MOST_ALIKE ? 'he' : 'she'
}

/** Fewer pronouns near a name are no habit of the review's. */
const LEAST_PRONOUNS = 3
const MOST_ALIKE = 0.75

/**
 * Whether a written sentence may be spoken. A sentence of the review that ends with a number may have been cut there, and two capitals
 * side by side may be a name that slipped in; of what a model wrote, neither is so where it is the child's own.
 */
const judgeWritten = (...of: Parameters<typeof openJudge>): ReviewWords['maySpeak'] => {
  const { maySpeak } = openJudge(...of)
  const names = subjectNames(of[0]).filter((name) => !name.includes(' '))
  return (sentence) =>
    maySpeak(
      names
        .reduce(
          (rest, name) => rest.replaceAll(new RegExp(`(?<!\\p{L})${escapePattern(name)}(?!\\p{L})`, 'gu'), 'they'),
          sentence,
        )
        .replace(/(\d)\.$/, '$1 then.'),
    )
}

/** Words with which a sentence may begin that a short review may not use. */
const BEGINS = new Set(
  'a an the he she it they his her its their this that these those there nobody everybody somebody one once when while where who what as at by for from in of on to with without but and so then later still even only both each every all most some many few no not never nothing after before until since during'.split(
    ' ',
  ),
)
