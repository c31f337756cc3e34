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

const NUMBER =
  '(no|(?:an? )?dozen|(?:twenty|thirty|forty|fifty)(?:-\\w+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|\\d+)'

/** Sayings that count all of a review's recommendations, and not some of them. */
const COUNTED: readonly RegExp[] = [
  `(?:makes?|made|has|had|are|were|gives?|ends? with|with|total of|contains?|offers?) (?:(?:just|only|in all|altogether|a total of|some) )*${NUMBER} recommendations?`,
  `(?:its|the|the review[’']s|all(?: of the)?|all of its|these|their) ${NUMBER} recommendations?(?! (?:that|which|here|bear|below))`,
  `${NUMBER} recommendations? (?:was|were|is|are) (?:made|given)`,
].map((form) => new RegExp(`\\b${form}\\b`, 'giu'))

const otherCount = ({ script }: ReviewInput): readonly Noticed[] => {
  const listed = script.frontMatter.recommendations.length
  return spokenSentences(script)
    .filter(({ block, segment }) => block.kind === 'narration' && segment.audience === undefined)
    .flatMap(({ sentence: { text, line } }) =>
      countsIn(text)
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

const countsIn = (text: string): readonly number[] => [
  ...new Set(
    COUNTED.flatMap((form) => [...text.matchAll(form)].flatMap(([, counted = '']) => numberOf(counted.toLowerCase()))),
  ),
]

const numberOf = (counted: string): readonly number[] =>
  counted === 'no' ? [0] : counted === 'one' ? [1] : numbersIn(counted)
