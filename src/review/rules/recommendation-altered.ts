import type { ListedRecommendation } from '../../draft/index.ts'
import type { Finding } from '../../find/index.ts'
import { numbersIn } from '../../shared/index.ts'
import { askedIn, askedInstead } from '../language/addressees.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, piecesOf, sameWords } from '../same-words.ts'
import { restsOnReview, type Spoken, spokenSentences } from '../spoken.ts'

/**
 * A recommendation that the script gives in other words than the review's where it is to be verbatim, at the top of the script; or a
 * narrator who counts the review's recommendations otherwise than the list does, or says that another was asked.
 */
export const recommendationAltered: Rule = (input) => [
  ...otherWords(input),
  ...otherCount(input),
  ...otherAddressee(input),
]

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

const otherAddressee = (input: ReviewInput): readonly Noticed[] => {
  const asked = new Map<Spoken['block'], string>()
  return restsOnReview(input.script).flatMap((spoken): readonly Noticed[] => {
    const { sentence, block, review } = spoken
    const own = askedIn(sentence.text)
    if (own !== undefined) asked.set(block, own)
    // "And to ..." asks whom the sentence before it asks.
    const whom = own ?? (/^And to\b/.test(sentence.text) ? asked.get(block) : undefined)
    const finding = recommendationOf(spoken, input)
    if (whom === undefined || finding === undefined) return []
    const instead = askedInstead(whom, finding, input.knowledge)
    if (instead.length === 0) return []
    const facts = { because: 'addressee', said: whom, recommendation: finding.label || finding.id, text: sentence.text }
    const page = review[0]?.page ?? 0
    return [{ rule: 'recommendation-altered', level: 'blocker', line: sentence.line, page, facts: { ...facts, page } }]
  })
}

const recommendationOf = ({ review }: Spoken, { findings }: ReviewInput): Finding | undefined =>
  findings.findings.find(
    ({ kind, text }) =>
      kind === 'recommendation' &&
      review.some(({ quote }) => piecesOf(quote).every((piece) => holdsWords(text, bare(piece)))),
  )

const bare = (piece: string): string => piece.replace(/[\s.,;:]+$/u, '')
