import { attributedIn, attributesAnything } from '../language/attributions.ts'
import { contentOf } from '../language/stems.ts'
import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, Rule } from '../rule.ts'
import { restsOnReview } from '../spoken.ts'

/** The least share of a sentence's words that must be somebody's, in the words cited, before it counts as telling what they said. */
const LEAST_SHARE = 0.6

/** What somebody said, thought or reported, or what the review found, told as plain fact. A sign, never a proof. */
export const attributionLost: Rule = ({ script }) =>
  restsOnReview(script).flatMap(({ sentence: { text, line }, review }): readonly Noticed[] => {
    const said = withoutQuoted(text)
    if (attributesAnything(said) || /\?\W*$|^\W*(?:and )?(?:to|that)\b|\basks?\b/i.test(said)) return []
    const stems = [...new Set(contentOf(said).map(({ stem }) => stem))]
    const words = review.flatMap(({ quote }) => attributedIn(quote)).find((one) => isTold(stems, one))
    if (words === undefined) return []
    const page = review[0]?.page
    return [
      {
        rule: 'attribution-lost',
        level: 'warning',
        line,
        ...(page === undefined ? {} : { page }),
        facts: { text, words },
      },
    ]
  })

const isTold = (stems: readonly string[], words: string): boolean => {
  const theirs = new Set(contentOf(words).map(({ stem }) => stem))
  const shared = stems.filter((stem) => theirs.has(stem)).length
  return shared >= Math.min(2, stems.length) && shared > 0 && shared / stems.length >= LEAST_SHARE
}
