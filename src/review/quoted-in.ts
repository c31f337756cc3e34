import { countWords } from '../shared/index.ts'

/** Pairs of quotation marks; an apostrophe inside single ones is followed by a letter. */
const QUOTED = /“([^“”]+)”|"([^"]+)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})/gu

/** What a sentence says in quotation marks, of two words or more: a single word in marks may be a name or a term. */
export const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(QUOTED)]
    .map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim())
    .filter((words) => countWords(words) >= 2)

/** A sentence without what it says in quotation marks: the speaker's own words. */
export const withoutQuoted = (text: string): string => text.replace(QUOTED, ' ')
