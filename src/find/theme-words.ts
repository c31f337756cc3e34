import type { Theme, ThemeKnowledge } from '../knowledge/index.ts'

/** The words in a text that hint at each theme, as the knowledge writes them. */
export type ThemeWordsIn = (text: string) => ReadonlyMap<Theme, readonly string[]>

/**
 * Finds the words that hint at a theme, in any of their forms: "improve" also stands in "improvement is seen" and "had improved". Where
 * the phrases of a theme are one review's way of putting it, its words are what all ways have in common.
 */
export const openThemeWords = (themes: readonly ThemeKnowledge[]): ThemeWordsIn => {
  const hints = themes.flatMap(({ id, words }) => words.map((word) => ({ id, word, stems: stemsOf(word).join(' ') })))
  const byFirst = Map.groupBy(hints, ({ stems }) => stems.split(' ', 1)[0] ?? '')
  return (text) => {
    const stems = stemsOf(text)
    const all = ` ${stems.join(' ')} `
    const found = [...new Set(stems)]
      .flatMap((stem) => byFirst.get(stem) ?? [])
      .filter((hint) => all.includes(` ${hint.stems} `))
    return new Map(
      [...Map.groupBy(found, ({ id }) => id)].map(([id, hints]) => [
        id,
        [...new Map(hints.map(({ stems, word }) => [stems, word])).values()],
      ]),
    )
  }
}

const stemsOf = (text: string): readonly string[] =>
  (text.toLowerCase().replace(POSSESSIVE, '').match(WORD) ?? []).map((word) =>
    word.length < SHORT
      ? word.replace(/s$/, '')
      : word
          .replace(/ies$/, 'y')
          .replace(/(?:ing|ed|es|s)$/, '')
          .replace(/e$/, ''),
  )

const POSSESSIVE = /['’]s?\b/g
const WORD = /[a-z]+/g
/** In letters: shorter words only lose a plural ending, or "bed" would be nothing. */
const SHORT = 5
