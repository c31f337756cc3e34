import type { RecognisedPage } from '../scan/recognised-page.ts'

/** Sizes nearer to each other than this share are one size: a measured height varies with the letters that a line happens to have. */
const ALIKE = 0.13

/** Pages whose letters have the few sizes that a document is set in, in place of each line's own measured one. */
export const withEvenSizes = (pages: readonly RecognisedPage[]): readonly RecognisedPage[] => {
  const sizes = commonSizes(pages)
  const even = (size: number) => sizes.find((common) => Math.abs(common - size) <= ALIKE * common) ?? size
  return pages.map((page) => ({ ...page, words: page.words.map((word) => ({ ...word, size: even(word.size) })) }))
}

/** The sizes of a document in half points, the one with most letters first; each stands for those near it. */
const commonSizes = (pages: readonly RecognisedPage[]): readonly number[] => {
  const letters = new Map<number, number>()
  for (const { size, text } of pages.flatMap((page) => page.words)) {
    const half = Math.round(size * 2) / 2
    letters.set(half, (letters.get(half) ?? 0) + text.length)
  }
  const sizes: number[] = []
  for (const [size] of [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0]))
    if (!sizes.some((common) => Math.abs(common - size) <= ALIKE * common)) sizes.push(size)
  return sizes
}
