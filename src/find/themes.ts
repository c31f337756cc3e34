import type { Theme, ThemeKnowledge } from '../knowledge/index.ts'

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
 * A reader of themes: counts the distinct phrases of each theme, longer ones more, and those of the item itself more than those of the
 * headings above it; what the whole review is about counts a little. The main theme comes first; others follow where they come near it.
 * @param paragraphs the words of the whole review
 */
export const openThemes = (themes: readonly ThemeKnowledge[], paragraphs: readonly string[]): ReadThemes => {
  const compiled = themes.map(({ id, phrases }) => ({ id, phrases: phrases.map(weigh) }))
  const subjects = subjectsOf(compiled, paragraphs)
  return ({ text, headings, around }) => {
    const [plain, above, beside] = [plainOf(text), plainOf(headings.slice(-2).join(' . ')), plainOf(around)]
    const scored = compiled.map(({ id, phrases }) => ({
      id,
      own: scoreOf(phrases, plain) + ABOVE * scoreOf(phrases, above),
      beside: scoreOf(phrases, beside),
      words: heaviest(phrases, plain) ?? heaviest(phrases, above) ?? heaviest(phrases, beside) ?? '',
    }))
    const strongest = Math.max(LEAST_BESIDE, ...scored.map((one) => one.beside))
    const ranked = scored
      .map(({ id, own, beside, words }) => ({
        id,
        words,
        score: own + (BESIDE * beside) / strongest + SUBJECT * (subjects.get(id) ?? 0),
      }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
    const top = ranked[0]?.score ?? 0
    return ranked.filter(({ score }) => score >= top * NEAR).slice(0, MOST)
  }
}

/**
 * What the review as a whole is about, 0 to 1: in how many of its paragraphs the words of a harm stand, against the one that stands in
 * most. What a review of exploitation says of schools, it says of exploitation.
 */
const subjectsOf = (
  themes: readonly { readonly id: Theme; readonly phrases: readonly Weighed[] }[],
  paragraphs: readonly string[],
): ReadonlyMap<Theme, number> => {
  const prose = paragraphs.filter((text) => text.length > SHORTEST)
  const step = Math.max(1, Math.ceil(prose.length / SAMPLE))
  const plain = prose.filter((_, place) => place % step === 0).map(plainOf)
  const counts = themes
    .filter(({ id }) => HARMS.includes(id))
    .map(
      ({ id, phrases }) => [id, plain.filter((text) => phrases.some((phrase) => isIn(phrase, text))).length] as const,
    )
  const most = Math.max(1, ...counts.map(([, count]) => count))
  return new Map(counts.filter(([, count]) => count >= most * 0.5).map(([id, count]) => [id, count / most]))
}

/** Themes that a whole review may be about: harms, and times in a child's life. */
const HARMS: readonly Theme[] = [
  'domestic-abuse',
  'parental-mental-health',
  'substance-misuse',
  'neglect',
  'non-mobile-injuries',
  'safer-sleeping',
  'disclosure',
  'exploitation',
  'self-harm-and-suicide',
  'online-harm',
  'disability-and-health',
  'school-and-home-education',
  'pre-birth',
  'transitions',
  'moves-and-housing',
]
/** What the words of the review's own subject count for every item. */
const SUBJECT = 0.3
/** In paragraphs: enough to see what a review is about, and quick. */
const SAMPLE = 150
/** In characters. */
const SHORTEST = 80

/** What a phrase in the headings counts, and what the words beside the item count together, where one in the item counts 1. */
const ABOVE = 0.5
const BESIDE = 0.6
/** Fewer phrases beside the item than this say little about it. */
const LEAST_BESIDE = 1.5
/** Under this a theme is not named; a share of the main theme's score that a further theme needs; the most themes of one item. */
const LEAST = 0.5
const NEAR = 0.5
const MOST = 3

/** The words of the phrase that weighs most, as they stand in the text in lower case. */
const heaviest = (phrases: readonly Weighed[], text: string): string | undefined =>
  phrases
    .filter((phrase) => isIn(phrase, text))
    .sort((a, b) => b.weight - a.weight)
    .map((phrase) => patternOf(phrase).exec(text)?.[0])[0]

interface Weighed {
  readonly words: readonly string[]
  /** The longest word of the phrase: where the text lacks it, the pattern need not be tried. */
  readonly needle: string
  readonly weight: number
}

const scoreOf = (phrases: readonly Weighed[], text: string): number =>
  phrases.reduce((sum, phrase) => sum + (isIn(phrase, text) ? phrase.weight : 0), 0)

const isIn = (phrase: Weighed, text: string): boolean => text.includes(phrase.needle) && patternOf(phrase).test(text)

const weigh = (phrase: string): Weighed => {
  const words = plainOf(phrase).split(/[\s-]+/)
  return {
    words,
    needle: words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    weight: Math.min(2, 0.6 + 0.4 * words.length),
  }
}

/** Made when its needle first stands in a text: most of the phrases never do. */
const patternOf = (phrase: Weighed): RegExp => {
  const made = PATTERNS.get(phrase)
  if (made !== undefined) return made
  const words = phrase.words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // A plural or possessive ending may follow; a hyphen may be a space.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?:s|es|'s|s')?(?![\\p{L}\\p{N}])`, 'u')
  PATTERNS.set(phrase, pattern)
  return pattern
}

const PATTERNS = new WeakMap<Weighed, RegExp>()

const plainOf = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
