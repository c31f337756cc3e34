/** The words that a document uses, in lower case, those with a hyphen included. Words at a line's end are not counted. */
export type Vocabulary = ReadonlySet<string>

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu

/** First parts that are joined by a hyphen more often than not. */
const PREFIXES =
  /^(?:multi|inter|intra|non|self|co|re|pre|post|well|half|follow|long|short|cross|anti|sub|semi|ex|mid|on|off|out|in|up|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|single|high|low|full|part|face|step|day|year|child|peer)$/i

/** Gathers the words of lines, without each line's last where it is broken. */
export const vocabularyOf = (lines: Iterable<string>): Vocabulary => {
  const words = new Set<string>()
  for (const line of lines)
    for (const [word] of line.replace(/\S+[-\u00ad‐]$/u, '').matchAll(WORD)) words.add(word.toLowerCase())
  return words
}

/** Joins lines to a text: a hyphen at a line's end goes where it only breaks the word, and stays where it belongs to it. */
export const joinLines = (lines: readonly string[], vocabulary: Vocabulary): string => {
  let text = ''
  for (const line of lines) {
    if (text === '') text = line
    else if (/[\p{L}\p{N}]\u00ad$/u.test(text)) text = text.slice(0, -1) + line
    else if (/[\p{L}\p{N}][-‐]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) text = mend(text, line, vocabulary)
    else if (/[\p{L}\p{N}][—]$/u.test(text) || /\/$/.test(text)) text += line
    else text += ` ${line}`
  }
  return text
    .replace(/\u00ad/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const mend = (text: string, line: string, vocabulary: Vocabulary): string => {
  const before = /[\p{L}\p{N}][\p{L}\p{N}'’-]*(?=[-‐]$)/u.exec(text)?.[0] ?? ''
  const after = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(line)?.[0] ?? ''
  const keeps = keepsHyphen(before.toLowerCase(), after.toLowerCase(), vocabulary) || /^[\p{Lu}\p{N}]/u.test(after)
  return (keeps ? text : text.slice(0, -1)) + line
}

const keepsHyphen = (before: string, after: string, vocabulary: Vocabulary): boolean => {
  if (vocabulary.has(`${before}-${after}`)) return true
  if (vocabulary.has(before + after)) return false
  const last = before.split('-').at(-1) ?? before
  if (before.includes('-') || /\d$/.test(before)) return true
  return (
    vocabulary.has(after) && after.length > 2 && (PREFIXES.test(last) || (vocabulary.has(before) && before.length > 2))
  )
}
