/** Where words of the review stand. */
export interface Anchor {
  /** Counted from 1, as a viewer counts, not as the report's own footer does. */
  readonly page: number
  /** The number printed on that page, where one was found, such as "12" or "iv". */
  readonly printedPage?: string
  /** The number printed before the paragraph, such as "4.18"; absent where none is printed. */
  readonly paragraph?: string
}

/** A rectangle on a page, in PDF points (1/72 inch), measured from the page's top left corner. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** heading: a title of a part; paragraph: running text; item: an entry of a list, bullet or letter; cell: a cell of a table. */
export type ParagraphKind = 'heading' | 'paragraph' | 'item' | 'cell'

/** A paragraph of the review's own text, in reading order. A paragraph that runs over a page's end is one paragraph. */
export interface Paragraph extends Anchor {
  readonly kind: ParagraphKind
  /** 1 is the highest; headings alone have one. */
  readonly level?: number
  /** White space folded, line-end hyphens mended, without the printed paragraph number, list bullet, or footnote digits. */
  readonly text: string
  /** The bullet or letter printed before an item, such as "•" or "(a)". */
  readonly bullet?: string
  /** Every page that the paragraph touches, ascending; `page` is the first. */
  readonly pages: readonly number[]
  /** Where it stands on `page`. */
  readonly box: Box
  /** Size of most of its letters, in points. */
  readonly fontSize: number
  /** Whether most of its letters are bold. */
  readonly bold: boolean
  /** The words at its start that are set bold where the rest is not: a lead-in, such as "Recommendation 3". */
  readonly boldLead?: string
  /** Of a cell: the table's number in the document, the row and the column, each counted from 0. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number }
  /** Whether it stands in a drawn or shaded box of its own; the same number marks the same box. */
  readonly boxed?: number
}

/** What was recognised as not the review's running text, and why it was set apart. */
export interface ApartText {
  readonly page: number
  readonly reason: 'furniture' | 'contents' | 'footnote' | 'cover-sheet' | 'watermark'
  readonly text: string
}

export interface Page {
  /** Counted from 1. */
  readonly number: number
  /** The number printed on the page, where one was found. */
  readonly printed?: string
  /** In points; of a scanned sheet that lay on its side, as it stands upright. */
  readonly width: number
  readonly height: number
  /** How many characters stand on it, recognised ones included. */
  readonly characters: number
  /** Of a page that is a picture, and whose words a recogniser read: how sure it was of them, 0 to 1. */
  readonly recognised?: { readonly confidence: number }
  /** Whether the page is a picture of words that could not be recognised: its words are missing from the document. */
  readonly unread?: true
}

/** The review as read: the words of the PDF in reading order, each with its place. */
export interface Document {
  readonly source: {
    /** The file's name, without folders. */
    readonly file: string
    /** SHA-256 of the PDF's bytes, lower-case hexadecimal. */
    readonly sha256: string
    readonly pages: number
  }
  /** What the PDF says of itself; often wrong, never relied on alone. */
  readonly metadata: { readonly title?: string; readonly author?: string; readonly created?: string }
  readonly pages: readonly Page[]
  readonly paragraphs: readonly Paragraph[]
  readonly apart: readonly ApartText[]
}
