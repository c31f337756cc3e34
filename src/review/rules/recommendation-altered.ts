import type { ListedRecommendation } from '../../draft/index.ts'
import { numbersIn } from '../../shared/index.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { piecesOf, sameWords } from '../same-words.ts'
import { spokenSentences } from '../spoken.ts'

/**
 * A recommendation that the script gives in other words than the review's where it is to be verbatim, at the top of the script; or a
 * narrator who counts the review's recommendations otherwise than the list does.
 */
export const recommendationAltered: Rule = (input) => [...otherWords(input), ...otherCount(input)]

const otherWords = (input: ReviewInput): readonly Noticed[] =>
  input.script.frontMatter.recommendations
    .filter((listed) => !isVerbatim(listed, input))
    .map(({ label, id, text, page }) => ({
      rule: 'recommendation-altered',
      level: 'blocker',
      page,
      facts: { because: 'words', recommendation: label || id, text, page },
    }))

/** As it was found, which may join parts that stand apart on the page; or as it stands there, where an author corrected what was found. */
const isVerbatim = ({ text, page }: ListedRecommendation, { findings, locate }: ReviewInput): boolean =>
  findings.findings.some((finding) => finding.kind === 'recommendation' && sameWords(finding.text, text)) ||
  piecesOf(text).every((piece) => locate(piece, page) !== undefined)

const COUNTED = /\b(?:makes?|made|has|had|are|gives?)\s+((?:[\p{L}-]+|\d+)(?:\s[\p{L}-]+)?)\s+recommendations?\b/giu

const otherCount = ({ script }: ReviewInput): readonly Noticed[] => {
  const listed = script.frontMatter.recommendations.length
  return spokenSentences(script)
    .filter(({ block, segment }) => block.kind === 'narration' && segment.audience === undefined)
    .flatMap(({ sentence: { text, line } }) =>
      [...text.matchAll(COUNTED)]
        .flatMap(([, counted = '']) => numbersIn(counted))
        .filter((number) => number !== listed)
        .map(
          (said): Noticed => ({
            rule: 'recommendation-altered',
            level: 'blocker',
            line,
            facts: { because: 'count', said, listed, text },
          }),
        ),
    )
}
