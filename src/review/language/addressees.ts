import type { Finding } from '../../find/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { holdsWords } from '../same-words.ts'
import { contentOf } from './stems.ts'

/** Whom a sentence says that something is asked of: "It asks the Board to ..." asks the Board. */
export const askedIn = (text: string): string | undefined =>
  text.match(/\basks? ((?:the |each |every |all )?[^:;“"]+?)(?:,? together)?,? (?:to|that|whether)\b/iu)?.[1]

/** The words of whom is said to be asked that neither the recommendation, its heading nor a longer form of either has. */
export const askedInstead = (asked: string, asks: Finding, knowledge: Knowledge): readonly string[] => {
  const strange = strangeIn(asked, asks, knowledge)
  // A body that the recommendation only speaks of is not the one that it asks.
  const head = asks.text.match(/^.*?(?= (?:should|must|to|needs?|ought)\b)/u)?.[0] ?? ''
  return strange.length === 0 && NAMES_BODY.test(head)
    ? strangeIn(asked, { ...asks, text: head, agencies: [] }, knowledge)
    : strange
}

const NAMES_BODY =
  /\b(?:Police|Constabulary|Services?|Partnership|Board|Trust|Council|ICB|CCG|Care|Health|Schools?|Committee|Hospitals?|Government|Department)\b/u

const strangeIn = (asked: string, asks: Finding, knowledge: Knowledge): readonly string[] => {
  const known = new Set(contentOf(knownNames(asks, knowledge)).map(({ stem }) => stem))
  return contentOf(asked)
    .filter(({ word, stem }) => !known.has(stem) && !ANYBODY.test(word))
    .map(({ word }) => word)
}

/** Words that name nobody in particular. */
const ANYBODY =
  /^(?:all|agenc(?:y|ies)|partners?|services?|organisations?|practitioners?|professionals?|staff|workers?|managers?|leaders?|local|them|everyone|review|team|body|bodies|providers?|together|\w+ly)$/

const knownNames = (asks: Finding, { agencies, lexicon, supersededBodies }: Knowledge): string => {
  const { text, label, section } = asks
  const own = [text, label, ...section].join(' · ')
  return [
    own,
    ...agencies.filter(({ id }) => asks.agencies.includes(id)).map(({ name }) => name),
    ...lexicon.filter(({ term }) => holdsWords(own, term)).map(({ expansion }) => expansion),
    ...lexicon.filter(({ expansion }) => holdsWords(own, expansion)).map(({ term }) => term),
    ...supersededBodies.filter(({ written }) => holdsWords(own, written)).map(({ today }) => today),
  ].join(' · ')
}
