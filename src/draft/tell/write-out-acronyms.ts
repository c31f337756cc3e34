import type { LexiconEntry, Nation } from '../../knowledge/index.ts'

/** Acronyms that need no writing out, because every listener knows them or the words behind them help nobody. */
const SPOKEN_AS_THEY_ARE = new Set(['GP', 'GPs', 'NHS', 'NSPCC', 'A&E', 'NICE', 'ICON'])

/** Bodies and meetings that carry an article where their acronym may not: "SBNI", "the Safeguarding Board"; "MARAC". */
const BODY = / (?:board|service|committee|agency|executive|authority|hub|panel|council|conference)(?: (?:for|of) .*)?$/i

/** A narrator's words with their acronyms written out, outside quotation marks. */
export const writeOutAcronyms = (words: string, lexicon: readonly LexiconEntry[], nation: Nation | ''): string => {
  const entries = lexicon
    .filter(({ term }) => /^[A-Z][A-Z&]+s?(?: \p{Ll}+)*$/u.test(term) && !SPOKEN_AS_THEY_ARE.has(term))
    .filter(({ nations }) => nations === undefined || nation === '' || nations.includes(nation))
    .toSorted((a, b) => b.term.length - a.term.length)
  return words
    .split(/([“‘"][^”’"]*[”’"])/u)
    .map((part, index) =>
      index % 2 === 1 ? withMeaning(part, entries) : entries.reduce(writeOut, part).replace(/ \([A-Z]{2,}s?\)/g, ''),
    )
    .join('')
}

/** A short form that is spoken of as a word, "DNA" in quotation marks, keeps its letters and is followed by what they stand for. */
const withMeaning = (quoted: string, entries: readonly LexiconEntry[]): string => {
  const entry = entries.find(({ term }) => term === quoted.slice(1, -1))
  return entry === undefined ? quoted : `${quoted}, which stands for ${entry.expansion},`
}

const writeOut = (text: string, { term, expansion }: LexiconEntry): string => {
  if (!text.includes(term)) return text
  return text.replaceAll(new RegExp(`(\\S+ )?(?<![\\w(])${term}(?![\\w)])`, 'g'), (_, before: string | undefined) => {
    const needsArticle =
      BODY.test(` ${expansion}`) &&
      !/^(?:the|an?|each|every|any|its|their|local|this|all) $|[’']s $/i.test(before ?? '')
    return `${before ?? ''}${needsArticle && startsAName(before) ? 'the ' : ''}${expansion}`
  })
}

/** After a word that stands before a name: "from SBNI", "that SBNI"; not within a name, "Essex LSCB". */
const startsAName = (before: string | undefined): boolean => before === undefined || /^\p{Ll}/u.test(before)
