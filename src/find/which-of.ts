import { branchesOf, firstLetters } from './pattern-starts.ts'

/** Says in which of many texts something matches: their places in the list, counted from 0. */
export type WhichOf = (texts: readonly string[]) => ReadonlySet<number>

/**
 * A search for many regular expressions, given by their sources, in many texts at once. Searching all texts for one expression after the
 * other takes a quarter of the time of asking text by text; those that begin at a word's edge are searched for together, by the letter that
 * they begin with.
 */
export const whichOf = (sources: readonly string[]): WhichOf => {
  const { atEdge = [], anywhere = [] } = Object.groupBy(
    sources.flatMap((source) => (REFERS.test(source) ? [source] : branchesOf(source))),
    (source) => (source.startsWith(EDGE) && !REFERS.test(source) ? 'atEdge' : 'anywhere'),
  )
  const patterns = [...byFirstLetter(atEdge.map((source) => source.slice(EDGE.length))), ...anywhere].map(
    (source) => new RegExp(source, 'gimu'),
  )
  return (texts) => {
    const lines = texts.map((text) => text.replaceAll('\n', ' '))
    const all = lines.join('\n')
    const lineAt = openLines(lines)
    return new Set(patterns.flatMap((pattern) => linesWith(pattern, all).map(lineAt)))
  }
}

const EDGE = '\\b'
/** Names a group or refers back to one: put together with others, it would mean another. */
const REFERS = /\\[1-9k]|\(\?<(?![!=])/

/** One expression for each letter that some of the sources can begin with, and one for those that can begin with any. */
const byFirstLetter = (sources: readonly string[]): readonly string[] => {
  const sorted = sources.flatMap((source) => [...(firstLetters(source) ?? [''])].map((letter) => ({ source, letter })))
  return [...Map.groupBy(sorted, ({ letter }) => letter)].map(
    ([letter, own]) => `${EDGE}${letter && `(?=${letter})`}(?:${own.map(({ source }) => source).join('|')})`,
  )
}

/** Where the first match begins in each line that has one. */
const linesWith = (pattern: RegExp, all: string): readonly number[] => {
  const found: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(all); match !== null; match = pattern.exec(all)) {
    found.push(match.index)
    const end = all.indexOf('\n', match.index)
    if (end < 0) break
    pattern.lastIndex = end + 1
  }
  return found
}

/** Finds the line that a place in all of them, joined by line ends, lies in. */
const openLines = (lines: readonly string[]): ((place: number) => number) => {
  const ends: number[] = []
  for (const line of lines) ends.push((ends.at(-1) ?? -1) + 1 + line.length)
  return (place) => {
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
}
