import type { Theme, ThemeKnowledge } from '../knowledge/index.ts'
import { indexPhrases, type PhrasesIn } from './phrase-index.ts'
import { topicsOf } from './review-topics.ts'
import { openThemeWords, type ThemeWordsIn } from './theme-words.ts'

/** Reads themes off words; made once for the knowledge in use. */
export type ReadThemes = (clues: ThemeClues) => readonly { readonly id: Theme; readonly words: string }[]

export interface ThemeClues {
  readonly text: string
  /** The headings above the item, outermost first. */
  readonly headings: readonly string[]
  /** What leads up to it, or what it rests on elsewhere in the review. */
  readonly around: string
}

/**
 * A reader of themes: counts the distinct phrases of each theme, longer ones more, the words that hint at it less, and those of the item
 * itself more than those of the headings above it; what the whole review is about counts a little. The main theme comes first; others follow where they come near it.
 * @param paragraphs the words of the whole review
 */
export const openThemes = (themes: readonly ThemeKnowledge[], paragraphs: readonly string[]): ReadThemes => {
  const phrasesIn = phrasesOf(themes)
  const { wordsIn } = indexOf(themes)
  const topics = topicsOf(paragraphs, (text) => [...phrasesIn(plainOf(text)).keys()])
  return ({ text, headings, around }) => {
    const [plain, above, beside] = [plainOf(text), plainOf(headings.slice(-2).join(' . ')), plainOf(around)]
    const [own, ofHeadings, ofPassage] = [phrasesIn(plain), phrasesIn(above), phrasesIn(beside)]
    const [hints, hintsAbove] = [wordsIn(plain), wordsIn(above)]
    const scored = themes.map(({ id }) => ({
      id,
      own: scoreOf(own.get(id)) + HINT * fading(hints.get(id)?.map(() => 1)),
      above: scoreOf(ofHeadings.get(id)) + HINT * fading(hintsAbove.get(id)?.map(() => 1)),
      beside: scoreOf(ofPassage.get(id)),
    }))
    const strongest = Math.max(LEAST_BESIDE, ...scored.map((one) => one.beside))
    const ranked = scored
      .map(({ id, own, above, beside }) => ({
        id,
        score: own + ABOVE * above + (BESIDE * beside) / strongest + TOPIC * (topics.get(id) ?? 0),
      }))
      .sort((a, b) => b.score - a.score)
    const words = (id: Theme): string =>
      heaviest(own.get(id), plain) ??
      heaviest(ofHeadings.get(id), above) ??
      heaviest(ofPassage.get(id), beside) ??
      (hints.get(id) ?? hintsAbove.get(id))?.[0] ??
      ''
    return nearTheFirst(ranked).map(({ id }) => ({ id, words: words(id) }))
  }
}

/** The first, were it ever so weak, and those that come near it. */
const nearTheFirst = <Scored extends { readonly score: number }>(ranked: readonly Scored[]): readonly Scored[] => {
  const top = ranked[0]?.score ?? 0
  return ranked
    .filter(({ score }, place) => score >= (place === 0 ? LEAST_FIRST : Math.max(LEAST, top * NEAR)))
    .slice(0, MOST)
}

/** What a phrase in the headings counts, and what the words beside the item count together, where one in the item counts 1. */
const ABOVE = 0.5
const BESIDE = 0.6
/** What the words of the review's own topic count for every item. */
const TOPIC = 0.3
/** Fewer phrases beside the item than this say little about it. */
const LEAST_BESIDE = 1.5
/** What a word that hints at a theme counts. */
const HINT = 0.7
/** Under these the first theme and a further one are not named; a share of the first one's score that a further one needs; the most. */
const LEAST_FIRST = 0.1
const LEAST = 0.5
const NEAR = 0.4
const MOST = 3

interface Weighed {
  readonly theme: Theme
  readonly words: readonly string[]
  readonly weight: number
}

/** The phrases of each theme that stand in a text. */
type PhrasesOf = (text: string) => ReadonlyMap<Theme, readonly Weighed[]>

/** Made once for the knowledge in use; what it found in the texts that many items share, such as headings, is kept with one review. */
const phrasesOf = (themes: readonly ThemeKnowledge[]): PhrasesOf => {
  const { phrases, phrasesIn } = indexOf(themes)
  const known = new Map<string, ReadonlyMap<Theme, readonly Weighed[]>>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = Map.groupBy(
      phrasesIn(text).flatMap((place) => phrases[place] ?? []),
      ({ theme }) => theme,
    )
    known.set(text, found)
    return found
  }
}

interface Index {
  readonly phrases: readonly Weighed[]
  readonly phrasesIn: PhrasesIn
  readonly wordsIn: ThemeWordsIn
}

const indexOf = (themes: readonly ThemeKnowledge[]): Index => {
  const made = INDEXES.get(themes)
  if (made !== undefined) return made
  const phrases = themes.flatMap(({ id, phrases }) => phrases.map((phrase) => weigh(id, phrase)))
  const index = {
    phrases,
    phrasesIn: indexPhrases(phrases.map(({ words }) => words.join(' '))),
    wordsIn: openThemeWords(themes),
  }
  INDEXES.set(themes, index)
  return index
}

const INDEXES = new WeakMap<readonly ThemeKnowledge[], Index>()

const weigh = (theme: Theme, phrase: string): Weighed => {
  const words = plainOf(phrase).split(/[\s-]+/)
  return { theme, words, weight: Math.min(2, 0.3 + 0.7 * words.length) }
}

/** A theme is as sure after a few of its phrases as after many: the heaviest counts whole, each further one less. */
const scoreOf = (phrases: readonly Weighed[] = []): number => fading(phrases.map(({ weight }) => weight))

const fading = (weights: readonly number[] = []): number =>
  weights.toSorted((a, b) => b - a).reduce((sum, weight, place) => sum + weight / (1 + FURTHER * place), 0)

const FURTHER = 0.35

/** The words of the phrase that weighs most, as they stand in the text in lower case. */
const heaviest = (phrases: readonly Weighed[] = [], text: string): string | undefined => {
  const [first] = phrases.toSorted((a, b) => b.weight - a.weight)
  return first === undefined ? undefined : patternOf(first).exec(text)?.[0]
}

const patternOf = ({ words }: Weighed): RegExp => {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // A plural or possessive ending may follow; a hyphen may be a space.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s-]+')}(?:s|es|'s|s')?(?![\\p{L}\\p{N}])`, 'u')
}

const plainOf = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
