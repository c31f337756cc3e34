import type { Script } from '../../draft/index.ts'
import { wordsOf } from '../../shared/index.ts'
import { sentencesOf } from '../editions.ts'
import type { Noticed, Rule } from '../rule.ts'
import { holdsWords, plainWords, sameWords } from '../same-words.ts'

/** The listener is not told which review this is, or who published it; where no publisher is known, its title and year must say which. */
export const attributionMissing: Rule = ({ script, rules: { attribution } }) => {
  const { title, subject, board, published } = script.frontMatter.review
  const segment = script.segments.find(
    ({ heading, audience }) => audience === undefined && sameWords(heading, attribution.heading),
  )
  if (segment === undefined) return [noticed('segment', attribution.heading)]
  const said = sentencesOf([segment])
    .map(({ text }) => text)
    .join(' ')
  return [
    ...(saysAll(said, title) || holdsWords(said, subject) || saysKindAndYear(said, script)
      ? []
      : [noticed('review', title || subject, segment.line)]),
    ...(saysAll(said, board === '' ? `${title} ${published.slice(0, 4)}` : board)
      ? []
      : [noticed('publisher', board, segment.line)]),
  ]
}

/** Whether all the words of a name are said, in whatever order: a title is often spoken in parts. An empty name is not said. */
const saysAll = (said: string, name: string): boolean => {
  const spoken = new Set(wordsOf(plainWords(said)))
  const words = wordsOf(plainWords(name))
  return words.length > 0 && words.every((word) => spoken.has(word))
}

/** A review that gives its child no name is known by its kind, publisher and year. */
const saysKindAndYear = (said: string, { frontMatter: { review } }: Script): boolean =>
  review.subject === '' &&
  saysAll(said, review.kind.replaceAll('-', ' ')) &&
  saysAll(said, review.published.slice(0, 4))

const noticed = (missing: string, name: string, line?: number): Noticed => ({
  rule: 'attribution-missing',
  level: 'blocker',
  ...(line === undefined ? {} : { line }),
  facts: { missing, name },
})
