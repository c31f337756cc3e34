const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' }

/** A text for comparing words: white space, soft hyphens, capitals, ligatures, and the shape of quotation marks and dashes do not count. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ﬀﬁﬂﬃﬄ]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(/\u00AD/g, '')
    .replace(/[‘’‚′`]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/** Whether two texts say the same, word for word. */
export const sameWords = (one: string, other: string): boolean => plainWords(one) === plainWords(other)

/** Whether a text holds these words, whole words only. */
export const holdsWords = (text: string, words: string): boolean =>
  placeOfWords(plainWords(text), plainWords(words), 0) >= 0

/** Whether a text has these words, a plural or other ending let pass. */
export const mentions = (text: string, words: string): boolean => plainWords(text).includes(plainWords(words))

/** Whether a text holds these pieces, each after the one before it. */
export const holdsInOrder = (text: string, pieces: readonly string[]): boolean => {
  const plain = plainWords(text)
  let from = 0
  for (const piece of pieces.map(plainWords)) {
    const place = placeOfWords(plain, piece, from)
    if (place < 0) return false
    from = place + piece.length
  }
  return true
}

const LEFT_OUT = /\s*(?:[[(]\s*(?:\.{3}|…)\s*[\])]|\.{3,}|(?:\. ){2}\.|…)\s*/

/** The pieces of a quotation between "...", "…" or "[…]", in order. */
export const piecesOf = (quotation: string): readonly string[] =>
  quotation
    .split(LEFT_OUT)
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))

const placeOfWords = (text: string, words: string, from: number): number => {
  if (words === '') return -1
  for (let place = text.indexOf(words, from); place >= 0; place = text.indexOf(words, place + 1)) {
    if (!joins(text, place) && !joins(text, place + words.length)) return place
  }
  return -1
}

/** Whether the characters on both sides of a place belong to one word. */
const joins = (text: string, place: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[place - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[place] ?? '')
