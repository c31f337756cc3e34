import type { Locate } from '../../read/index.ts'
import { canStandInFootnote } from './citation.ts'
import { formatSentence } from './format-script.ts'
import { foldSpace } from './markdown-text.ts'
import type { Citation } from './script.ts'

/** Makes the footnotes of a script while it is drafted. */
export interface Footnotes {
  /** Whether the review says these words on one of the pages, or anywhere. */
  readonly canCite: (words: string, pages: readonly number[]) => boolean
  /** The mark of a footnote that cites these words of the review. Empty where they do not stand there. */
  readonly review: (words: string, pages: readonly number[]) => string
  /** The mark of a footnote that cites an entry of the knowledge. */
  readonly guidance: (id: string) => string
  /** Sentences of the review as a Markdown block quote, each cited. */
  readonly blockQuote: (passage: { readonly sentences: readonly string[]; readonly pages: readonly number[] }) => string
  readonly citations: () => Readonly<Record<string, Citation>>
}

export const openFootnotes = (locate: Locate): Footnotes => {
  const labels = new Map<string, string>()
  const citations: [string, Citation][] = []
  const labelOf = (citation: Citation): string => {
    const key = JSON.stringify(citation)
    const label = labels.get(key) ?? `${labels.size + 1}`
    if (!labels.has(key)) citations.push([label, citation])
    labels.set(key, label)
    return label
  }
  const cite = (words: string, pages: readonly number[]): string | undefined => {
    const citation = citationOf(foldSpace(words), pages, locate)
    return citation === undefined ? undefined : labelOf(citation)
  }
  return {
    canCite: (words, pages) => citationOf(foldSpace(words), pages, locate) !== undefined,
    review: (words, pages) => markOf(cite(words, pages)),
    guidance: (id) => markOf(labelOf({ kind: 'guidance', id })),
    blockQuote: ({ sentences, pages }) =>
      sentences
        .map((text) => `> ${formatSentence({ text, citations: [cite(text, pages)].flatMap((label) => label ?? []) })}`)
        .join('\n'),
    citations: () => Object.fromEntries(citations),
  }
}

const markOf = (label: string | undefined): string => (label === undefined ? '' : `[^${label}]`)

/** Words of the review with the place where they stand: on one of the pages, else anywhere; undefined where they do not. */
export const citationOf = (quote: string, pages: readonly number[], locate: Locate): Citation | undefined => {
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
