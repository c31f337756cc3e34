import type { Locate } from '../../read/index.ts'
import { citeReview } from './cite-review.ts'
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
    const citation = citeReview(foldSpace(words), pages, locate)
    return citation === undefined ? undefined : labelOf(citation)
  }
  return {
    canCite: (words, pages) => citeReview(foldSpace(words), pages, locate) !== undefined,
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
