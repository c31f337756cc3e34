import type { Document, Paragraph } from '../../read/index.ts'

/** A paragraph of running text, or a cell of a table in sentences, with the headings above it, outermost first. */
export type PlacedParagraph = Pick<Paragraph, 'text' | 'pages'> & {
  readonly section: readonly string[]
  /** Whether it is a table's: a note of what was done on a day, with who and when in the cells beside it. */
  readonly isNote: boolean
}

export const placeParagraphs = ({ paragraphs }: Document): readonly PlacedParagraph[] => {
  const section: { readonly level: number; readonly text: string }[] = []
  return paragraphs.flatMap(({ kind, level = 1, text, pages }) => {
    if (kind === 'heading') {
      while ((section.at(-1)?.level ?? 0) >= level) section.pop()
      section.push({ level, text })
      return []
    }
    return kind === 'paragraph' || (kind === 'cell' && /[.]$/.test(text))
      ? [{ text, pages, section: section.map((heading) => heading.text), isNote: kind === 'cell' }]
      : []
  })
}
