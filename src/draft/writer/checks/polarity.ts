import { contentWords } from '../../choose/content-words.ts'
import type { Check } from './check.ts'
import { clausesOf, nearestClauses, shareTold } from './shared-words.ts'

/** What was not so is told as if it were, or the other way round; also by a word that means the opposite. */
export const polarity: Check = ({ text, cited }) => [
  ...added(text, cited),
  ...leftOut(text, cited),
  ...otherwise(text, cited),
  ...turned(text, cited.join(' ')),
]

const DENIES =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|unable|hardly|rarely|seldom|fail\w*|lack\w*|absen\w+)\b|\b\w+n['’]t\b/giu

/** What stands about a word that denies, as content words: what is denied. */
const deniedIn = (text: string, before: number, after: number): readonly ReadonlySet<string>[] =>
  [...text.matchAll(DENIES)].map(({ 0: word, index }) => {
    const left =
      text
        .slice(0, index)
        .split(/(?<=[.;?!]) /u)
        .at(-1)
        ?.split(' ')
        .slice(-before - 1)
        .join(' ') ?? ''
    const right =
      text
        .slice(index + word.length)
        .split(/[.;?!] /u)[0]
        ?.split(' ')
        .slice(0, after + 1)
        .join(' ') ?? ''
    return contentWords(`${left} ${right}`)
  })

/** The sentence denies something, and no passage denies anything of the kind. */
const added = (text: string, cited: readonly string[]): readonly string[] => {
  const denied = cited.flatMap((passage) => deniedIn(passage, 8, 10))
  const isBorneOut = (words: ReadonlySet<string>): boolean =>
    denied.some((known) => words.size === 0 || [...words].some((word) => known.has(word)))
  const own = [...text.matchAll(DENIES)].map(([word]) => word)
  return deniedIn(text, 2, 6).flatMap((words, index) => (isBorneOut(words) ? [] : [own[index] ?? '']))
}

/** A passage denies something, and the sentence tells what stands on both sides of the denial without one. */
const leftOut = (text: string, cited: readonly string[]): readonly string[] => {
  if (text.match(DENIES) !== null) return []
  const said = contentWords(text)
  return cited.flatMap((passage) =>
    [...passage.matchAll(DENIES)].flatMap(({ 0: word, index }) => {
      const before = [...contentWords(passage.slice(0, index))].at(-1)
      const after = [...contentWords(passage.slice(index + word.length))][0]
      const isTold = after !== undefined && said.has(after) && (before === undefined || said.has(before))
      return isTold ? [word] : []
    }),
  )
}

/** A clause of the sentence denies more, or less, than every clause of the passages that it tells most of. */
const otherwise = (text: string, cited: readonly string[]): readonly string[] =>
  clausesOf(text).flatMap((clause) => {
    const near = nearestClauses(clause, cited)
    const own = denialsIn(clause)
    const known = near.map(denialsIn)
    const isAdded = near.length > 0 && known.every((denials) => denials.length < own.length)
    const isWhole = near.every((other) => shareTold(clause, other) >= NEARLY_WHOLE)
    const isLost = near.length > 0 && isWhole && known.every((denials) => denials.length > own.length)
    if (isAdded) return own.slice(-1)
    return isLost ? (known[0]?.slice(0, 1) ?? []) : []
  })

/** A clause that tells less of another may leave out just what that one denies. */
const NEARLY_WHOLE = 0.75

const denialsIn = (clause: string): readonly string[] => clause.match(DENIES) ?? []

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['known', 'unknown'],
  ['seen', 'unseen'],
  ['safe', 'unsafe'],
  ['able', 'unable'],
  ['always', 'never'],
  ['accepted', 'refused'],
  ['accepted', 'declined'],
  ['agreed', 'disagreed'],
  ['present', 'absent'],
  ['open(?:ed)?', 'closed'],
  ['increased?', '(?:decreased?|reduced?)'],
  ['more', 'fewer|less'],
  ['began', 'ended|stopped'],
  ['kept', 'missed'],
  ['inside', 'outside'],
  ['alone', 'together'],
  ['early', 'late'],
]

/** The sentence has a word, and a passage has only the word for the opposite. */
const turned = (text: string, passages: string): readonly string[] =>
  [...OPPOSITES, ...OPPOSITES.map(([one, other]) => [other, one] as const)].flatMap(([said, opposite]) => {
    const [own, wrong] = [said, opposite].map((words) => new RegExp(`\\b(?:${words})\\b`, 'i'))
    const word = own === undefined ? undefined : text.match(own)?.[0]
    return word !== undefined && own?.test(passages) === false && wrong?.test(passages) === true ? [word] : []
  })
