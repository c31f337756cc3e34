import type { LexiconEntry } from '../../knowledge/index.ts'
import { wordsOf } from '../../shared/index.ts'

/** Two words with capitals that stand alone as a first and a last name do. */
const FULL_NAME =
  /(?<!\p{Lu}[\p{L}’-]* )\b(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{2,})\b(?! \p{Lu}| (?:Road|Street|School|Hospital|Trust)\b)/gu

/** How often a review writes the name of a place or a body that has two names at least; a person's that slipped in stands once or twice. */
const OFTEN = 3

/**
 * Whether a sentence gives somebody's first and last name: two words that the review, `text`, writes with capitals alone and hardly
 * ever. A review names its people by a letter, a role or one name that was chosen for them.
 */
export const openStrangers = (text: string, lexicon: readonly LexiconEntry[]): ((sentence: string) => boolean) => {
  const known = lexicon.map(({ expansion }) => expansion.toLowerCase()).join(' ')
  const written = new Set(wordsOf(`${text} ${known}`))
  const counts = new Map<string, number>()
  for (const [name] of text.matchAll(FULL_NAME)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const isPlain = (word: string): boolean => written.has(word.toLowerCase()) || CALENDAR.test(word) || PUBLIC.test(word)
  return (sentence) =>
    [...sentence.matchAll(FULL_NAME)].some(
      ([name, first = '', last = '']) => !isPlain(first) && !isPlain(last) && (counts.get(name) ?? 0) < OFTEN,
    )
}

/** Words in the names of peoples, bodies and schemes. */
const PUBLIC =
  /^(?:British|Irish|White|Black|Asian|Sure|Start|Flying|Housing|Executive|Council|Panel|Chair|Joint|Protocol|Primary|Homes|Court|Road|Estate|Women|Group|Agency|Lights|Sergeant|Superintendent)$/u

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter|Covid)s?$/u
