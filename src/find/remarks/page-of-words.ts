import type { Block } from '../outline/blocks.ts'

/** The page of a place in a block's text, counted from 0. */
export type PageOfWords = (block: Pick<Block, 'paragraph'>, at: number) => number

/**
 * Opens a review for telling on which page words of a paragraph stand that runs over a page's end: reckoned from how much text fits into its
 * box on the first page, as dense as the review's other long paragraphs are set.
 */
export const openPageOfWords = (blocks: readonly Block[]): PageOfWords => {
  const density = middle(
    blocks
      .map(({ paragraph }) => paragraph)
      .filter(({ pages, text }) => pages.length === 1 && text.length > 300)
      .map(densityOf),
  )
  return ({ paragraph }, at) => {
    const { page, pages, box, fontSize } = paragraph
    if (pages.length < 2 || fontSize <= 0) return page
    return at < (density * box.height * box.width) / fontSize ** 2 ? page : (pages[1] ?? page)
  }
}

/** Letters in a square as wide and high as the type is large. */
const densityOf = ({ text, box, fontSize }: Block['paragraph']): number =>
  (text.length * fontSize ** 2) / Math.max(1, box.height * box.width)

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? USUAL_DENSITY

/** Letters half as wide as they are high, in lines 1.2 times as high: where a review has no long paragraph to measure. */
const USUAL_DENSITY = 1.65
