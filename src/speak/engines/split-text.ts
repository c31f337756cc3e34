import { splitSentences } from '../../shared/index.ts'

/**
 * A text in parts of at most so many characters, for a server that takes no more at once: cut at the ends of sentences, where one is
 * longer at its commas and the like, else between words. The parts joined by spaces are the text; a single longer word stays whole.
 */
export const splitText = (text: string, mostCharacters: number): readonly string[] =>
  text.length <= mostCharacters
    ? [text]
    : pack(
        splitSentences(text).flatMap((sentence) => shorter(sentence, mostCharacters)),
        mostCharacters,
      )

const shorter = (sentence: string, most: number): readonly string[] =>
  sentence.length <= most
    ? [sentence]
    : pack(
        sentence.split(/(?<=[,;:]) /).flatMap((clause) => (clause.length <= most ? [clause] : clause.split(' '))),
        most,
      )

/** Joins pieces as long as they fit. */
const pack = (pieces: readonly string[], most: number): readonly string[] => {
  const parts: string[] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= most) parts[parts.length - 1] = `${last} ${piece}`
    else parts.push(piece)
  }
  return parts
}
