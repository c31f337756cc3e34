import type { Anchor } from './document.ts'

/**
 * Finds where the review says exactly these words (white space, line-end hyphens and the shape of quotation marks do not count).
 * `page`, counted from 1, narrows the search to a paragraph that touches that page. Undefined where the words do not stand there.
 */
export type Locate = (words: string, page?: number) => Anchor | undefined
