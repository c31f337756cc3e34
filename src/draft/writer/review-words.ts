import { wordsOf } from '../../shared/index.ts'
import { openJudge } from '../choose/judge-sentence.ts'
import { subjectNames } from '../choose/subject-names.ts'
import type { DraftRequest } from '../drafting.ts'
import { agencyPatterns } from './checks/agencies.ts'
import type { ReviewWords } from './checks/check.ts'

type ReviewSources = Pick<DraftRequest, 'findings' | 'document' | 'knowledge'>

/** What the checks know of a review and of the field. */
export const reviewWords = ({ findings, document, knowledge }: ReviewSources): ReviewWords => {
  const text = [...findings.findings, ...(document?.paragraphs ?? [])].map((part) => part.text).join('\n')
  const guidance = knowledge.themes.flatMap(({ message, whyItMatters, whatHelps, question, phrases }) => [
    message,
    ...whyItMatters,
    ...whatHelps,
    question,
    ...phrases,
  ])
  const everyday = new Set(wordsOf(`${text}\n${guidance.join('\n')}`).filter((word) => /^\p{Ll}/u.test(word)))
  return {
    subjects: subjectNames(findings),
    isEveryday: (word) => everyday.has(word) || BEGINS.has(word),
    maySpeak: openJudge(findings, knowledge, text).maySpeak,
    agencies: agencyPatterns(knowledge),
  }
}

/** Words with which a sentence may begin that a short review may not use. */
const BEGINS = new Set(
  'a an the he she it they his her its their this that these those there nobody everybody somebody one once when while where who what as at by for from in of on to with without but and so then later still even only both each every all most some many few no not never nothing after before until since during'.split(
    ' ',
  ),
)
