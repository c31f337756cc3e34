import type { Theme, ThemeKnowledge } from '../knowledge/index.ts'

/** Reads themes off words; made once for the knowledge in use. */
export type ReadThemes = (text: string, headings: readonly string[]) => readonly Theme[]

/**
 * A reader of themes: counts the distinct phrases of each theme, longer ones more, and those of the item itself more than those of the
 * headings above it. The main theme comes first; others follow where they come near it.
 */
export const openThemes = (themes: readonly ThemeKnowledge[]): ReadThemes => {
  const compiled = themes.map(({ id, phrases }) => ({
    id,
    phrases: phrases.map(weigh),
  }))
  return (text, headings) => {
    const plain = plainOf(text)
    const above = plainOf(headings.slice(-2).join(' . '))
    const scored = compiled
      .map(({ id, phrases }) => ({ id, score: scoreOf(phrases, plain) + 0.5 * scoreOf(phrases, above) }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
    const top = scored[0]?.score ?? 0
    return scored
      .filter(({ score }) => score >= top * NEAR)
      .slice(0, MOST)
      .map(({ id }) => id)
  }
}

/** Under this a theme is not named; a share of the main theme's score that a further theme needs; the most themes of one item. */
const LEAST = 0.5
const NEAR = 0.5
const MOST = 3

interface Weighed {
  /** The longest word of the phrase: where the text lacks it, the pattern need not be tried. */
  readonly needle: string
  readonly pattern: RegExp
  readonly weight: number
}

const scoreOf = (phrases: readonly Weighed[], text: string): number =>
  phrases.reduce(
    (sum, { needle, pattern, weight }) => sum + (text.includes(needle) && pattern.test(text) ? weight : 0),
    0,
  )

const weigh = (phrase: string): Weighed => ({
  needle: plainOf(phrase)
    .split(/[\s-]+/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
  pattern: patternOf(phrase),
  weight: weightOf(phrase),
})

const weightOf = (phrase: string): number => Math.min(2, 0.6 + 0.4 * phrase.split(/[\s-]+/).length)

/** A plural or possessive ending may follow; a hyphen may be a space. */
const patternOf = (phrase: string): RegExp => {
  const words = plainOf(phrase)
    .split(/[\s-]+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\s-]+')}(?:s|es|'s|s')?(?![\\p{L}\\p{N}])`, 'u')
}

const plainOf = (text: string): string => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()
