import type { Anchor, Document, Paragraph } from './document.ts'

/**
 * Finds where the review says exactly these words (white space, line-end hyphens and the shape of quotation marks do not count).
 * `page`, counted from 1, narrows the search to a paragraph that touches that page. Undefined where the words do not stand there.
 */
export type Locate = (words: string, page?: number) => Anchor | undefined

/** Opens a document for finding words in it. Words may run over the end of a paragraph into the next, on the same page or the page after. */
export const openLocate = (document: Document): Locate => {
  // Words may be quoted with the bullets and numbers that are printed before paragraphs, or without them.
  const printings: readonly ((paragraph: Paragraph) => string)[] = [
    ({ text }) => text,
    ({ bullet = '', text }) => (/[\p{L}\p{N}]/u.test(bullet) ? bullet : '') + text,
    ({ bullet = '', paragraph = '', text }) => bullet + paragraph + text,
  ]
  const runs = printings.map((printing) => indexOf(document.paragraphs, printing))
  return (words, page) => {
    const wanted = comparable(words)
    if (wanted === '') return undefined
    for (const run of runs) {
      const found = findIn(run, wanted, page)
      if (found !== undefined) return found
    }
    return undefined
  }
}

interface Index {
  readonly text: string
  /** Where each paragraph begins in `text`, ascending. */
  readonly starts: readonly number[]
  readonly paragraphs: readonly Paragraph[]
}

const indexOf = (paragraphs: readonly Paragraph[], printing: (paragraph: Paragraph) => string): Index => {
  let text = ''
  const starts: number[] = []
  for (const paragraph of paragraphs) {
    starts.push(text.length)
    text += comparable(printing(paragraph))
  }
  return { text, starts, paragraphs }
}

const findIn = ({ text, starts, paragraphs }: Index, wanted: string, page: number | undefined): Anchor | undefined => {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const first = lastStartingBefore(starts, at)
    const last = lastStartingBefore(starts, at + wanted.length - 1)
    const touched = paragraphs.slice(first, last + 1)
    if (!areConsecutive(touched)) continue
    if (page !== undefined && !touched.some(({ pages }) => pages.includes(page))) continue
    const [begin] = touched
    if (begin !== undefined) return anchorOf(begin)
  }
  return undefined
}

/** The last paragraph that starts at or before the place; of empty paragraphs at one place the last. */
const lastStartingBefore = (starts: readonly number[], place: number): number => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}

const areConsecutive = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.every((one, at) => {
    const before = paragraphs[at - 1]
    return before === undefined || one.page - (before.pages.at(-1) ?? before.page) <= 1
  })

const anchorOf = ({ page, printedPage, paragraph }: Paragraph): Anchor => ({
  page,
  ...(printedPage === undefined ? {} : { printedPage }),
  ...(paragraph === undefined ? {} : { paragraph }),
})

/** The words without what does not count: white space, hyphens, the shape of quotation marks and ligatures. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
    .replace(/[‐‑‒–—−-]/gu, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟″«»]|''/gu, '"')
