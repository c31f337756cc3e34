import type { Finding } from '../../find/index.ts'
import type { Audience } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'
import { type Drafting, takeBest } from '../drafting.ts'
import { foldSpace } from '../script/markdown-text.ts'
import type { Names } from './names-of-audience.ts'
import { ofKind } from './of-kind.ts'
import { type Passage, passagesIn } from './passage.ts'

/**
 * The sentence of the review that speaks of an audience's own work and has not been spoken: of a lesson, a finding or a question that
 * names it, or is for it and for hardly any other.
 */
export const lessonForAudience = (
  drafting: Drafting,
  audience: Audience,
  findings: readonly Finding[],
  names: Names,
): Passage | undefined => {
  const asked = findings.filter(({ kind, agencies }) => kind === 'recommendation' && agencies.length <= 3)
  const candidates = ofKind(drafting, 'lesson', 'finding', 'question').flatMap((finding) => {
    const isTheirs = findings.includes(finding) && finding.agencies.length <= 2
    const isAsked = asked.some((recommendation) => sharesItsTheme(recommendation, finding))
    return passagesIn(finding, drafting.judgement, Math.max(LEAST_FOR_A_LESSON, drafting.limits.audience)).flatMap(
      (passage) => {
        const [first = '', ...more] = passage.sentences
        const isNamed = names.at(first)
        const isForThem = audience === 'leaders' ? LED.test(first) : isNamed || isTheirs || isAsked
        const fits = more.length === 0 && isOpening(first, finding) && isForThem
        const worth = (isNamed ? 4 : 0) + (isTheirs ? 2 : 0) + (finding.kind === 'lesson' ? 2 : 0)
        return fits ? [{ ...passage, score: passage.score / 3 + worth }] : []
      },
    )
  })
  return takeBest(drafting, candidates)
}

/** A sentence so long is heard out however much there is to say, in words. */
const LEAST_FOR_A_LESSON = 20

/** A lesson on the very theme of what is asked of few agencies is a lesson for each of them. */
const sharesItsTheme = ({ themes: [theme] }: Finding, { kind, themes: [other] }: Finding): boolean =>
  kind === 'lesson' && theme !== undefined && theme === other

/** What those who lead can change. */
const LED =
  /\b(?:services?|managers?|leaders?|procedures?|supervision|training|commission\w*|organisations?|agencies|systems?|thresholds?|board|partnership|caseloads?)\b/iu

/** The first sentence of a lesson says it whole; the next ones lean on it. Quotation marks would stand within quotation marks, and a short form unexplained. */
const isOpening = (sentence: string, { text }: Finding): boolean =>
  foldSpace(text).startsWith(sentence) &&
  !/[“”"]|\p{Lu}{2}/u.test(sentence.replaceAll(/\b(?:GPs?|NHS)\b/g, '')) &&
  !PAST.test(sentence) &&
  countWords(sentence) >= LEAST_WORDS

/** Fewer words are a turn of phrase that leans on the next sentence. */
const LEAST_WORDS = 8

/** What was, of one case, gives a listener nothing to do. */
const PAST =
  /\b(?:was|were|had|did|gave|made|took|led|came|held|knew|saw|went|became|recorded|in this review|(?:could|would|might) (?:not )?have)\b/u
