/**
 * A line that a designer set with wide spaces between its letters ("C A L D M E R E & W E N D"), as words again: the words of the review
 * itself show where one ends. A line that is not set so, or that no words fit, stays as it is.
 */
export const closeLetterSpaces = (line: string, words: ReadonlySet<string>): string => {
  const tokens = line.split(/\s+/)
  if (tokens.length < 6 || /\p{Ll}/u.test(line) || tokens.filter(isShort).length < 0.7 * tokens.length) return line
  const parts = tokens.join('').split(/(&)/)
  const split = parts.map((part) => (part === '&' ? [part] : segment(part, words)))
  return split.every((found) => found !== undefined) ? split.flat().join(' ') : line
}

const isShort = (token: string): boolean => token.length <= 2

/** The fewest words that make up the letters. */
const segment = (letters: string, words: ReadonlySet<string>): readonly string[] | undefined => {
  const best: (readonly string[] | undefined)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    const ways = best.slice(0, end).flatMap((before, start) => {
      const word = letters.slice(start, end)
      return before !== undefined && words.has(word.toLowerCase()) ? [[...before, word]] : []
    })
    best[end] = ways.toSorted((a, b) => a.length - b.length)[0]
  }
  return best[letters.length]
}
