import type { Document } from '../document.ts'
import type { RecognisedPage } from '../scan/recognised-page.ts'

/** What the reading process is asked. */
export interface ReadingRequest {
  readonly file: string
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string
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
    }
  | { readonly kind: 'failure'; readonly failure: 'encrypted' | 'damaged'; readonly reason: string }

/** What the reading process tells its parent. */
export type ReadingMessage = ReadingEnd | { readonly kind: 'progress'; readonly done: number; readonly pages: number }
