import { plainWords } from './text.ts'

/** How alike two texts are, 0 to 1: twice the longest common subsequence of words over both lengths. */
export const likeness = (a: string, b: string): number => {
  const [x, y] = [plainWords(a), plainWords(b)]
  if (x.length === 0 || y.length === 0) return 0
  return (2 * commonLength(x, y)) / (x.length + y.length)
}

/** How much of the shorter text stands in the longer one in the same order, 0 to 1. */
export const containment = (a: string, b: string): number => {
  const [x, y] = [plainWords(a), plainWords(b)]
  const shorter = Math.min(x.length, y.length)
  return shorter === 0 ? 0 : commonLength(x, y) / shorter
}

const commonLength = (x: readonly string[], y: readonly string[]): number => {
  let row = new Uint16Array(y.length + 1)
  for (const word of x) {
    const next = new Uint16Array(y.length + 1)
    for (let j = 1; j <= y.length; j++) {
      const before = row[j - 1] ?? 0
      next[j] = word === y[j - 1] ? before + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)
    }
    row = next
  }
  return row[y.length] ?? 0
}
