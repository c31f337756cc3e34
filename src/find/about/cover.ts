import type { Document } from '../../read/index.ts'

/** The lines by which a review introduces itself. */
export interface Cover {
  /** Lines of the first page, and of a cover sheet, in reading order. */
  readonly lines: readonly string[]
  /** Running headers and footers, each once, without page numbers. */
  readonly furniture: readonly string[]
  /** The words of the first pages after the cover. */
  readonly opening: string
  /** All words of the review. */
  readonly body: string
}

/** Gathers what a review says of itself on its cover, in its running headers and at its beginning. */
export const readCover = (document: Document): Cover => {
  const onCover = document.paragraphs.filter(({ page }) => page === 1)
  const sheet = document.apart.filter(({ reason }) => reason === 'cover-sheet').flatMap(({ text }) => text.split('\n'))
  const furniture = document.apart
    .filter(({ reason }) => reason === 'furniture' || reason === 'watermark')
    .map(({ text }) => withoutPage(text))
  const after = document.paragraphs.filter(({ page }) => page > 1)
  return {
    lines: [...sheet, ...onCover.map(({ text }) => text)].map((line) => line.trim()).filter((line) => line !== ''),
    furniture: [...new Set(furniture)].filter((line) => line.length > 5),
    opening: [...onCover, ...after.slice(0, 40)].map(({ text }) => text).join('\n'),
    body: document.paragraphs.map(({ text }) => text).join('\n'),
  }
}

const withoutPage = (text: string): string =>
  text.replace(/\s*[|–-]?\s*\b(?:page\s+)?\d+(?:\s+of\s+\d+)?\s*$/i, '').trim()
