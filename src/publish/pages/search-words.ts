import type { Knowledge } from '../../knowledge/index.ts'
import type { Tag } from './facets.ts'

/** Longer phrases are those of reviews, not of people who search. */
const MOST_WORDS = 3

/**
 * By what other words the search also looks: short forms of the field with what they stand for ("DV", "domestic violence"), and the names
 * under which people know a theme, these in small letters. Read by the search in the browser.
 * @param themes of which there are briefings
 */
export const formatSearchWords = (themes: readonly Tag[], { lexicon, themes: known }: Knowledge): string => {
  const forms = lexicon
    .filter(({ term, expansion }) => !isPluralOf(term, lexicon) && plain(term) !== plain(expansion))
    .map(({ term, expansion }) => [term, expansion])
  const names = themes.map(({ slug, title }) => {
    const phrases = known.find(({ id }) => id === slug)?.phrases ?? []
    const short = phrases.filter((phrase) => phrase.split(' ').length <= MOST_WORDS).map(plain)
    return { slug, title, names: [...new Set([plain(title), slug.replaceAll('-', ' '), ...short])] }
  })
  return `${JSON.stringify({ forms, themes: names })}\n`
}

/** The search finds plurals anyway. */
const isPluralOf = (term: string, lexicon: Knowledge['lexicon']): boolean =>
  term.endsWith('s') && lexicon.some((other) => `${other.term}s` === term)

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'")
