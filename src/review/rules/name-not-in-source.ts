import { otherDoerIn } from '../language/doers.ts'
import { namesIn } from '../language/names.ts'
import { type People, peopleIn } from '../language/people.ts'
import { mayBe, onlyPronounIn } from '../language/pronouns.ts'
import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords, plainWords } from '../same-words.ts'
import { restsOnReview } from '../spoken.ts'

/**
 * A name that the narrator gives and the review has nowhere; or another person, worker or agency than the words cited speak of: the
 * father for the mother, the midwife for the health visitor, he for she. A sign, never a proof.
 */
export const nameNotInSource: Rule = (input) => {
  const known = knownText(input)
  return restsOnReview(input.script).flatMap(({ sentence: { text, line }, review }): readonly Noticed[] => {
    const said = withoutQuoted(withoutAddress(text))
    const facts = factsOf(said, review.map(({ quote }) => quote).join(' '), known)
    const page = review[0]?.page
    return facts === undefined
      ? []
      : [
          {
            rule: 'name-not-in-source',
            level: 'warning',
            line,
            ...(page === undefined ? {} : { page }),
            facts: { ...facts, text },
          },
        ]
  })
}

/** "If you work in the police, the review asks ...": whom the sentence turns to is nobody that it tells of. */
const withoutAddress = (text: string): string =>
  text.replace(/^(?:If you (?:work|lead)\b.*?, (?=the review\b)|In [^:“]+: (?=“))/u, '')

const factsOf = (said: string, cited: string, known: string): Readonly<Record<string, string>> | undefined => {
  const facts = strangeName(said, known) ?? swapped(said, cited)
  if (facts !== undefined) return facts
  const doer = otherDoerIn(said, cited)
  return doer === undefined ? undefined : { because: 'doer', ...doer }
}

/** All that the review says, and what the script and the knowledge call people, bodies and places. */
export const knownText = ({ script, document, knowledge, rules }: ReviewInput): string => {
  const { title, subject, board, author, published } = script.frontMatter.review
  return plainWords(
    [
      title,
      subject,
      board,
      author,
      ...document.paragraphs.map(({ text }) => text),
      ...document.apart.map(({ text }) => text),
      ...Object.values(script.citations).map((citation) => (citation.kind === 'review' ? citation.quote : '')),
      ...rules.links,
      ...rules.ownSentences,
      spokenMonth(published),
      ...knowledge.agencies.map(({ name }) => name),
      ...knowledge.supportLines.map(({ name }) => name),
      ...knowledge.supersededBodies.flatMap(({ written, today }) => [written, today]),
      ...knowledge.lexicon.flatMap(({ term, expansion }) => [term, expansion]),
    ].join(' · '),
  )
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2024-03" as a script says it. */
export const spokenMonth = (published: string): string =>
  `${MONTHS[Number(published.slice(5, 7)) - 1] ?? ''} ${published.slice(0, 4)}`

const strangeName = (said: string, known: string): Record<string, string> | undefined => {
  const strange = namesIn(said).filter(
    (name) => !holdsWords(known, name) && !name.split(' ').every((word) => holdsWords(known, word)),
  )
  return strange.length === 0 ? undefined : { because: 'unknown', names: strange.join(', ') }
}

const swapped = (said: string, cited: string): Record<string, string> | undefined => {
  const [told, there] = [peopleIn(said), peopleIn(cited)]
  for (const [group, other] of GROUPS) {
    const names = [...told[group]].filter((name) => !there[group].has(name))
    const instead = [...there[other]].filter((name) => !told[other].has(name))
    if (names.length > 0 && instead.length > 0)
      return { because: 'swapped', names: names.join(', '), instead: instead.join(', ') }
  }
  return otherPronoun(said, cited)
}

/** "He" for "she", where the words cited speak of nobody who may be the other. */
const otherPronoun = (said: string, cited: string): Record<string, string> | undefined => {
  const [names, instead] = [onlyPronounIn(said), onlyPronounIn(cited)]
  return names === undefined || instead === undefined || names === instead || mayBe(names, cited)
    ? undefined
    : { because: 'swapped', names: `“${names}”`, instead: `“${instead}”` }
}

/** Whom somebody may have been told instead of: a label of the review may be anybody's. */
const GROUPS: readonly (readonly [told: keyof People, there: keyof People])[] = [
  ['kin', 'kin'],
  ['workers', 'workers'],
  ['labels', 'labels'],
  ['kin', 'workers'],
]
