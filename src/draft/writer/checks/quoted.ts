/** Pairs of quotation marks; an apostrophe inside single ones is followed by a letter. */
const QUOTED = /“([^“”]+)”|"([^"]+)"|(?<![\p{L}\p{N}])‘((?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})/gu

/** What stands in quotation marks, without them. */
export const quotedWords = (text: string): readonly string[] =>
  [...text.matchAll(QUOTED)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim())

/** What is said outside quotation marks. */
export const ownWords = (text: string): string => text.replace(QUOTED, ' ')

/** A text for comparing quotations: the shape of marks and dashes, white space and capitals do not count. */
export const plainText = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase()
