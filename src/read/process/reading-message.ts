import type { Document } from '../document.ts'
import type { RecognisedPage } from '../scan/recognised-page.ts'

/** What the reading process is asked for one PDF; the PDF's bytes follow on stdin. */
export interface ReadingRequest {
  /** How many bytes the PDF has. */
  readonly length: number
  readonly file: string
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string
  /** A PDF with more pages is not read. */
  readonly mostPages: number
  /** What stands on the pages that are pictures, where it has been recognised. */
  readonly recognised: readonly RecognisedPage[]
}

/** How reading ended, as the reading process tells it. */
export type ReadingEnd =
  | {
      readonly kind: 'document'
      readonly document: Document
      /** Pages that have hardly any characters: blank, or pictures. */
      readonly wordless: readonly number[]
      /** Pages whose letters make no words. */
      readonly garbled: readonly number[]
      /** Whether the process can take another PDF: this one left no trace in it. */
      readonly reusable: boolean
      /** The most memory that the process has had, in bytes. */
      readonly peakBytes: number
    }
  | { readonly kind: 'too-many-pages'; readonly pages: number }
  /** encrypted, damaged: what pdf.js makes of the PDF; failed: something else went wrong. */
  | { readonly kind: 'encrypted' | 'damaged' | 'failed'; readonly reason: string }

/** What the reading process tells its parent. */
export type ReadingMessage = ReadingEnd | { readonly kind: 'progress'; readonly done: number; readonly pages: number }
