import { wordsOf } from '../../shared/index.ts'

/** Gives the content words of a text. */
export type ContentWords = (text: string) => ReadonlySet<string>

/** The words that carry a text's meaning, cut to their stems: for telling whether two texts speak of the same thing. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length > 3 && !COMMON.has(word))
      .map((word) => word.replace(/['’]s$/, '').replace(/(?:ings?|ed|es|s|ly)$/, '')),
  )

/** Share of the smaller text's content words that the other has too, 0 to 1. */
export const overlap = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const least = Math.min(one.size, other.size)
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least
}

/** How rare a content word is in the texts: 0 where every text has it, about 1 where one in a hundred has. */
export type Rarity = (word: string) => number

export const openRarity = (texts: readonly string[]): Rarity => {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return (word) => Math.log10((texts.length + 1) / (counts.get(word) ?? 1)) / 2
}

const COMMON = new Set(
  (
    'about above after again also another because been before being both could does done each from have having here into itself just ' +
    'more most must other over said same shall should some such than that their them then there these they this those through under ' +
    'until upon very were what when where which while whom whose will with within without would your review child children'
  ).split(' '),
)
