import { plainWords } from '../same-words.ts'
import { EDGE } from './clauses.ts'
import { denialCueIn } from './denials.ts'

/** What was left out beside words that were taken from a sentence, and turns their sense. */
export interface Cut {
  readonly because: 'denied' | 'condition' | 'whose' | 'possible'
  /** The words left out that turn it, in plain form. */
  readonly words: string
}

/**
 * How pieces taken from a text, in order, are turned by what was left out before, between or after them; undefined where they are not, or
 * where one of the texts has them unturned.
 */
export const cutOf = (pieces: readonly string[], texts: readonly string[]): Cut | undefined => {
  const plain = pieces.map(plainWords)
  const cuts = texts.map(plainWords).flatMap((text) => placesOf(plain, text).map((place) => turnedAt(place)))
  return cuts.some((cut) => cut === undefined) ? undefined : cuts[0]
}

interface Place {
  /** Of the sentence in which the first piece begins, what stands before it. */
  readonly before: string
  readonly between: readonly string[]
  /** Of the sentence in which the last piece ends, what stands after it. */
  readonly after: string
  readonly said: string
}

const placesOf = (pieces: readonly string[], text: string): readonly Place[] => {
  const [first = ''] = pieces
  const places: Place[] = []
  for (let at = text.indexOf(first); first !== '' && at >= 0; at = text.indexOf(first, at + 1)) {
    const place = isWord(text, at, first) ? placeAt(pieces, text, at) : undefined
    if (place !== undefined) places.push(place)
  }
  return places
}

const isWord = (text: string, at: number, piece: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + piece.length] ?? '')

const placeAt = (pieces: readonly string[], text: string, at: number): Place | undefined => {
  const between: string[] = []
  let end = at
  for (const [index, piece] of pieces.entries()) {
    const next = text.indexOf(piece, end)
    if (next < 0) return undefined
    if (index > 0) between.push(text.slice(end, next))
    end = next + piece.length
  }
  return {
    before: text.slice(0, at).split(SENTENCE_END).at(-1) ?? '',
    between,
    after: text.slice(end).match(/^.*?(?=[.!?;:]["')\]]*(?:\s|$)|$)/)?.[0] ?? '',
    said: pieces.join(' '),
  }
}

const SENTENCE_END = /[.!?;:]["')\]]*\s+|^["'(\s]+/

const turnedAt = ({ before, between, after, said }: Place): Cut | undefined =>
  turnedBefore(before) ?? between.map(turnedBetween).find((cut) => cut !== undefined) ?? turnedAfter(after, said)

const turnedBefore = (before: string): Cut | undefined => {
  const lead = before.replace(/["'(\s]+$/, '')
  if (!/[a-z]/.test(lead)) return undefined
  if (/^(?:if|unless|provided|had)\b/.test(lead)) return cut('condition', lead)
  const clause = fragmentsOf(lead).at(-1) ?? ''
  const denial = denialCueIn(clause)
  if (denial !== undefined) return cut('denied', denial)
  if (WHOSE.test(clause)) return cut('whose', clause)
  const held = clause.match(POSSIBLE)?.[0]
  return held === undefined ? undefined : cut('possible', held)
}

/** Whose word it is, or that it is only supposed; what the review itself found may be quoted without its "we found that". */
const WHOSE =
  /\b(?:said|says|told|stated|reported|claimed|alleged|believed|thought|assumed|felt|denied|suggested|feared|hoped|heard|insisted|say|think|assume|believe|suppose|conclude|allegation|account|belief|impression|rumours?)(?: (?:us|them|him|her|staff|(?:the|a|her|his|their) [a-z]+(?: [a-z]+)?))?(?: (?:that|how|of))?$/

const POSSIBLE =
  /\b(?:may|might|could|should|must|would|planned to|agreed to|meant to|intended to|tried to|was to|were to)(?: (?:not|also|have|be|well))*$/

const turnedBetween = (left: string): Cut | undefined => {
  const parts = fragmentsOf(left)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const denial = denialCueIn(first) ?? denialCueIn(last)
  return denial === undefined ? undefined : cut('denied', denial)
}

const turnedAfter = (after: string, said: string): Cut | undefined => {
  const condition = after.match(/^[\s,-]*(?:but not|except|unless|only (?:if|when|after)|if|provided that)\b/)?.[0]
  if (condition !== undefined) return cut('condition', condition)
  const until = after.match(/^[\s,-]*until\b/)?.[0]
  if (until !== undefined && denialCueIn(said) !== undefined) return cut('condition', until)
  const denial = (fragmentsOf(after)[0] ?? '').match(
    /^ (?:(?:to|by|with|of|in|at|on|for) )?(?:no|none|nobody|neither|not|never)\b/,
  )?.[0]
  return denial === undefined ? undefined : cut('denied', denial)
}

/** The parts between the edges of clauses; the first or last is empty where a text begins or ends at one. */
const fragmentsOf = (text: string): readonly string[] => text.split(new RegExp(EDGE.source, 'g'))

const cut = (because: Cut['because'], words: string): Cut => ({ because, words: words.replace(/^[\s,-]+/, '').trim() })
