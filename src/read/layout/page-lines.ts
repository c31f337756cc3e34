import type { Shape } from '../pdf/page-content.ts'
import type { Line } from './lines.ts'

/** A page whose words have been put into lines. */
export interface PageLines {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly shapes: readonly Shape[]
}

/** Size of most letters of the document's running text, in points; 11 where there are none. */
export const bodySizeOf = (pages: readonly PageLines[]): number => {
  const letters = new Map<number, number>()
  for (const line of pages.flatMap((page) => page.lines)) {
    const size = Math.round(line.size * 2) / 2
    const count = line.words.reduce((sum, word) => sum + word.text.length, 0)
    letters.set(size, (letters.get(size) ?? 0) + count)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11
}
