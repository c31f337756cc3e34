import type { Locate } from '../../read/index.ts'
import { canStandInFootnote } from './citation.ts'
import type { Citation } from './script.ts'

export type ReviewCitation = Extract<Citation, { readonly kind: 'review' }>

/**
 * A citation of these exact words, on the first of the pages where they stand, else anywhere. Undefined where the review does not say them.
 */
export const citeReview = (quote: string, pages: readonly number[], locate: Locate): ReviewCitation | undefined => {
  const anchor = pages.map((page) => locate(quote, page)).find((found) => found !== undefined) ?? locate(quote)
  if (anchor === undefined) return undefined
  const { page, printedPage, paragraph } = anchor
  const isOtherPage = printedPage !== undefined && printedPage !== String(page) && canStandInFootnote(printedPage)
  return {
    kind: 'review',
    page,
    ...(isOtherPage ? { printedPage } : {}),
    ...(paragraph === undefined || !canStandInFootnote(paragraph) ? {} : { paragraph }),
    quote,
  }
}
