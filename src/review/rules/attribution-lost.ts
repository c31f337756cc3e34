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
    const stems = [...stemsOf(said)]
    const words = review
      .flatMap(({ quote }) => attributedIn(quote).map((theirs) => ({ quote, theirs })))
      .find(({ quote, theirs }) => isTold(stems, theirs, quote))?.theirs
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

/** Who said it, and what else is told beside it, does not count: the speaker is often the subject of what is said as well. */
const isTold = (stems: readonly string[], words: string, quote: string): boolean => {
  const theirs = stemsOf(words)
  const beside = new Set([...stemsOf(quote)].filter((stem) => !theirs.has(stem)))
  const told = stems.filter((stem) => !beside.has(stem))
  const shared = told.filter((stem) => theirs.has(stem)).length
  return shared >= Math.min(2, stems.length) && shared / told.length >= LEAST_SHARE
}

const stemsOf = (text: string): ReadonlySet<string> => new Set(contentOf(text).map(({ stem }) => stem))
