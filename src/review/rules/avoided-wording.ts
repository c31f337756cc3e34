import type { WordingPair } from '../../knowledge/index.ts'
import { quotedIn, withoutQuoted } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { spokenSentences } from '../spoken.ts'

/**
 * Wording that the sector avoids: blame, blame of the victim, hindsight. A warning in the narrator's own words, a note in the
 * review's words, which stay as they are. Guidance is checked where it is written.
 */
export const avoidedWording: Rule = (input) =>
  placesOf(input).flatMap((place) =>
    withoutRepeats(input.knowledge.wordingPairs.flatMap((pair) => noticed(place, pair))),
  )

/** Of wordings of one kind that lie in each other ("should have known", "they should have known") the shortest: it is what to change. */
const withoutRepeats = (found: readonly Noticed[]): readonly Noticed[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.rule === one.rule &&
          other.level === one.level &&
          other.facts.words !== one.facts.words &&
          String(one.facts.words).includes(String(other.facts.words)),
      ),
  )

interface Place {
  /** The whole sentence. */
  readonly text: string
  readonly line?: number
  readonly page?: number
  readonly own: string
  readonly quoted: string
}

const placesOf = ({ script }: ReviewInput): readonly Place[] => [
  ...[script.frontMatter.title, script.frontMatter.summary].map((text) => ownWords(text)),
  ...script.segments.map(({ heading, line }) => ({ ...ownWords(heading), line })),
  ...spokenSentences(script)
    .filter(({ guidance }) => guidance.length === 0)
    .map(({ sentence: { text, line }, block, review: [citation] }) => ({
      ...(block.kind === 'quotation' ? { text, own: '', quoted: text } : ownWords(text)),
      line,
      ...(citation === undefined ? {} : { page: citation.page }),
    })),
]

const ownWords = (text: string): Place => ({
  text,
  own: withoutQuoted(text),
  quoted: quotedIn(text).join(' '),
})

const noticed = (
  { text, line, page, own, quoted }: Place,
  { rule, patterns, prefer }: WordingPair,
): readonly Noticed[] => {
  const ownMatch = firstMatch(own, patterns)
  const words = ownMatch ?? firstMatch(quoted, patterns)
  if (words === undefined) return []
  return [
    {
      rule,
      level: ownMatch === undefined ? 'note' : 'warning',
      ...(line === undefined ? {} : { line }),
      ...(page === undefined ? {} : { page }),
      facts: { words, prefer, text, voice: ownMatch === undefined ? 'review' : 'narrator' },
    },
  ]
}

const firstMatch = (text: string, patterns: readonly string[]): string | undefined =>
  patterns.map((source) => text.match(new RegExp(source, 'iu'))?.[0]).find((match) => match !== undefined)
