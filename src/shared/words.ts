/** The words of a text as a listener would count them: runs of letters and digits, joined by apostrophes, hyphens, points and commas inside. */
export const wordsOf = (text: string): readonly string[] =>
  text.normalize('NFC').match(/[\p{L}\p{N}£€$%&]+(?:['’.,:/@-][\p{L}\p{N}]+)*/gu) ?? []

/** How many words a text has. */
export const countWords = (text: string): number => wordsOf(text).length
