import type { Word } from '../pdf/page-content.ts'
import { isTouching } from './line-text.ts'
import { type Line, lineOf } from './lines.ts'

/** How often the whole word must stand unbroken elsewhere for a space inside it to be a fault. */
const LEAST_WHOLE = 2

/** A shorter word may be two by chance: "a" and "way". */
const SHORTEST_WHOLE = 5

/** What the document itself says of its words: how often each stands in it, and how often two stand beside each other. */
interface Counted {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

/**
 * Lines in which "safe guarding" is "safeguarding" again, where the document's own words show it: the whole stands elsewhere, and one of the two
 * parts stands nowhere but beside the other. "Up take" stays, where "up" and "take" are words of their own.
 */
export const withoutStraySpaces = <T extends { readonly lines: readonly Line[] }>(
  pages: readonly T[],
): readonly T[] => {
  const broken = brokenPairs(countWords(pages.flatMap((page) => page.lines)))
  if (broken.size === 0) return pages
  return pages.map((page) => ({ ...page, lines: page.lines.map((line) => mended(line, broken)) }))
}

const countWords = (lines: readonly Line[]): Counted => {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const line of lines) {
    line.words.forEach((word, at) => {
      count(words, lettersOf(word))
      const pair = pairOf(line.words[at - 1], word)
      if (pair !== undefined) count(pairs, pair)
    })
  }
  return { words, pairs }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** "recom|mendation": two runs of letters with a space between them that may be one word. */
const pairOf = (first: Word | undefined, second: Word): string | undefined => {
  if (first === undefined || !/^\p{L}\p{Ll}*$/u.test(first.text) || !/^\p{Ll}/u.test(second.text)) return undefined
  return isTouching(first, second) ? undefined : `${first.text.toLowerCase()}|${lettersOf(second)}`
}

const lettersOf = ({ text }: Word): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').toLowerCase()

const brokenPairs = ({ words, pairs }: Counted): ReadonlySet<string> => {
  const broken = [...pairs].filter(([pair, times]) => {
    const [first = '', second = ''] = pair.split('|')
    const whole = first + second
    const isFragment = words.get(first) === times || words.get(second) === times
    return isFragment && whole.length >= SHORTEST_WHOLE && (words.get(whole) ?? 0) >= LEAST_WHOLE
  })
  return new Set(broken.map(([pair]) => pair))
}

const mended = (line: Line, broken: ReadonlySet<string>): Line => {
  const words: Word[] = []
  line.words.forEach((word, at) => {
    const last = words.at(-1)
    const pair = pairOf(line.words[at - 1], word)
    if (last === undefined || pair === undefined || !broken.has(pair)) words.push(word)
    else words[words.length - 1] = { ...last, text: last.text + word.text, right: word.right }
  })
  return words.length === line.words.length ? line : { ...lineOf(words, line.page), size: line.size }
}
