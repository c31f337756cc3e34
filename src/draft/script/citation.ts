import { escapeMarkdown, foldSpace } from './markdown-text.ts'
import type { Citation } from './script.ts'

/** `p. 12 (PDF 14), 4.18: "exact words"`; the quote runs from the first quotation mark to the last. */
const REVIEW =
  /^p(?:p|ages?)?\.?\s*([\p{L}\p{N}.-]+?)(?:\s*\(\s*PDF\s+(?:p\.\s*)?(\d+)\s*\))?(?:\s*,\s*(?:para(?:graph)?\.?\s*)?([^\s:,"“”]+))?\s*:\s*["“”„«](.*)["“”»]\.?$/iu
const GUIDANCE = /^guidance\s*:\s*(\S.*)$/i
const AUTHOR = /^author\s*:\s*(\S.*)$/i

/** A footnote's text, markup stripped, as what it rests on; undefined where it is of none of the three forms. */
export const parseCitation = (footnote: string): Citation | undefined => {
  const text = foldSpace(footnote)
  return parseReview(text) ?? parseGuidance(text) ?? parseAuthor(text)
}

/** A citation as the Markdown of a footnote's text: the printed page first, the PDF's own only where they differ. */
export const formatCitation = (citation: Citation): string => {
  if (citation.kind === 'guidance') return `guidance: ${escapeMarkdown(citation.id)}`
  if (citation.kind === 'author') return `author: ${escapeMarkdown(citation.reason)}`
  const { page, printedPage, paragraph, quote } = citation
  const place = printedPage === undefined || printedPage === String(page) ? `${page}` : `${printedPage} (PDF ${page})`
  return `p. ${place}${paragraph === undefined ? '' : `, ${paragraph}`}: "${escapeMarkdown(quote)}"`
}

/** Whether a printed page or paragraph number can stand in a footnote and be read back. */
export const canStandInFootnote = (number: string): boolean => /^[\p{L}\p{N}.()-]+$/u.test(number)

const parseReview = (text: string): Citation | undefined => {
  const [, printed, pdf, paragraph, quote] = text.match(REVIEW) ?? []
  if (printed === undefined || quote === undefined || quote.trim() === '') return undefined
  const page = Number(pdf ?? printed)
  if (!Number.isInteger(page) || page < 1) return undefined
  return {
    kind: 'review',
    page,
    ...(pdf === undefined || Number(printed) === page ? {} : { printedPage: printed }),
    ...(paragraph === undefined ? {} : { paragraph }),
    quote: quote.trim(),
  }
}

const parseGuidance = (text: string): Citation | undefined => {
  const id = text.match(GUIDANCE)?.[1]
  return id === undefined ? undefined : { kind: 'guidance', id }
}

const parseAuthor = (text: string): Citation | undefined => {
  const reason = text.match(AUTHOR)?.[1]
  return reason === undefined ? undefined : { kind: 'author', reason }
}
