import type { ListedRecommendation } from '../../draft/index.ts'
import type { Finding } from '../../find/index.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, piecesOf, plainWords, sameWords } from '../same-words.ts'
import { spokenSentences } from '../spoken.ts'

/** A recommendation that was found, and that the script drops in silence: not listed, not spoken as listed, or left out without a reason. */
export const recommendationNotListed: Rule = (input) =>
  input.findings.findings
    .filter(({ kind }) => kind === 'recommendation')
    .flatMap((finding) => {
      const because = whyDropped(finding, input)
      return because === undefined ? [] : [noticed(finding, because)]
    })

const whyDropped = (finding: Finding, { script }: ReviewInput): string | undefined => {
  const listed = script.frontMatter.recommendations.find((one) => isSame(one, finding))
  if (listed === undefined) return 'not-listed'
  if (!listed.spoken) return (listed.reason ?? '').trim() === '' ? 'no-reason' : undefined
  return spokenSentences(script).some(({ review }) => review.some(({ quote }) => isFrom(quote, finding.text)))
    ? undefined
    : 'not-spoken'
}

const isSame = (listed: ListedRecommendation, finding: Finding): boolean =>
  sameWords(listed.text, finding.text) || (listed.id === finding.id && listed.page === finding.pages[0])

/** Whether words cited come from a recommendation, or hold it. */
const isFrom = (quote: string, recommendation: string): boolean =>
  piecesOf(quote).some((piece) => plainWords(recommendation).includes(plainWords(piece))) ||
  holdsWords(quote, recommendation)

const noticed = ({ id, label, text, pages }: Finding, because: string): Noticed => ({
  rule: 'recommendation-not-listed',
  level: 'warning',
  ...(pages[0] === undefined ? {} : { page: pages[0] }),
  facts: { because, recommendation: label || id, text, ...(pages[0] === undefined ? {} : { page: pages[0] }) },
})
