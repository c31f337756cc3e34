/** Abbreviations that end in a full stop and do not end a sentence. */
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'rev',
  'st',
  'no',
  'nos',
  'para',
  'paras',
  'p',
  'pp',
  'vol',
  'fig',
  'ref',
  'rec',
  'recs',
  'sec',
  's',
  'ss',
  'e.g',
  'i.e',
  'cf',
  'etc',
  'al',
  'approx',
  'vs',
  'v',
  'c',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'ltd',
  'inc',
  'dept',
  'tel',
  'ext',
])

/** An end of a sentence: a mark, closing quotes or brackets, then white space and something that can begin a sentence. */
const END = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}\uE000])/gu

/** Splits a text into its sentences, white space folded. An abbreviation, an initial or a number such as "4.18" does not end one. */
export const splitSentences = (text: string): readonly string[] => {
  const folded = text.replace(/\s+/g, ' ').trim()
  const sentences: string[] = []
  let start = 0
  for (const match of folded.matchAll(END)) {
    const end = match.index + match[0].length
    if (!endsSentence(folded.slice(start, end), match[0])) continue
    sentences.push(folded.slice(start, end).trim())
    start = end
  }
  const rest = folded.slice(start).trim()
  return rest === '' ? sentences : [...sentences, rest]
}

const endsSentence = (before: string, mark: string): boolean => {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const end = before.length - mark.length
  const last = before.slice(before.lastIndexOf(' ', end - 1) + 1, end).match(/[\p{L}.]+$/u)?.[0]
  if (last === undefined) return true
  if (/^\p{Lu}$/u.test(last))
    return /\b(?:child|baby|adult|young person|family|sibling|parent|person|hospital|school)\s+\p{Lu}$/iu.test(
      before.slice(0, -mark.length),
    )
  return !ABBREVIATIONS.has(last.toLowerCase())
}
