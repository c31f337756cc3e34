/** Control characters that XML 1.0 forbids or discourages, the two that no Unicode text has, and halves of surrogate pairs. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Everything that cleaning changes, and whole surrogate pairs: most texts have none of it. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/

/** A text without what XML forbids. Line ends become "\n"; form feeds and vertical tabs, which end pages and lines in PDFs, a space. */
export const cleanText = (text: string): string =>
  SUSPECT.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        .replace(/[\u000B\u000C]/g, ' ')
        .replace(FORBIDDEN, '')
    : text

/** The same for every text within a value, at any depth. */
export const cleanTexts = <Value>(value: Value): Value => {
  // Each branch gives the shape that it was given, which the compiler cannot follow.
  if (typeof value === 'string') return cleanText(value) as Value
  if (Array.isArray(value)) return value.map(cleanTexts) as Value
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanTexts(part)])) as Value
  }
  return value
}

/** A text in one line, cut at a word to at most `characters`. */
export const oneLine = (text: string, characters: number): string => {
  const folded = cleanText(text).replace(/\s+/g, ' ').trim()
  if (folded.length <= characters) return folded
  return `${folded.slice(0, characters - 1).replace(/\s+\S*$/, '')}…`
}
