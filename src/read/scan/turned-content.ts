import type { PageContent, Word } from '../pdf/page-content.ts'
import type { Quarters } from './turned-picture.ts'

/** A page of few words of its own, such as a stamp's, turned by quarters with the clock; the words go to their place and stay level. */
export const turnedContent = (page: PageContent, quarters: Quarters): PageContent => {
  if (quarters === 0) return page
  const { width, height } = page
  const size = quarters === 2 ? { width, height } : { width: height, height: width }
  const words = page.words.map((word) => turnedWord(word, quarters, page))
  // Its own rules and boxes are those of the picture's frame.
  return { ...page, ...size, words, shapes: [] }
}

const turnedWord = (word: Word, quarters: 1 | 2 | 3, { width, height }: PageContent): Word => {
  const { left, right, baseline, size } = word
  const [x, y] = [(left + right) / 2, baseline - 0.3 * size]
  const [middle, level] = quarters === 1 ? [height - y, x] : quarters === 2 ? [width - x, height - y] : [y, width - x]
  const half = (right - left) / 2
  return { ...word, left: middle - half, right: middle + half, baseline: level + 0.3 * size }
}
