import type { Citation } from '../draft/index.ts'
import { assertNever } from '../shared/index.ts'

/** A source as a reader's note: where it stands, and the words. */
export const describeCitation = (citation: Citation): string => {
  switch (citation.kind) {
    case 'review':
      return `${describePage(citation)}: “${citation.quote}”`
    case 'guidance':
      return `Guidance, not this review: ${citation.id}.`
    case 'author':
      return `The author’s own words, not the review’s: ${citation.reason}`
    default:
      return assertNever(citation)
  }
}

/** The printed page, and the PDF's own where they differ, so that both a reader of paper and one at a screen find it. */
export const describePage = ({ page, printedPage, paragraph }: Place): string => {
  const place =
    printedPage === undefined
      ? `Page ${page} of the PDF`
      : printedPage === String(page)
        ? `Page ${page}`
        : `Page ${printedPage} (page ${page} of the PDF)`
  return paragraph === undefined || paragraph === '' ? place : `${place}, paragraph ${paragraph}`
}

interface Place {
  readonly page: number
  readonly printedPage?: string
  readonly paragraph?: string
}
