import type { Document } from './document.ts'

/** What the reading process tells its parent. */
export type ReadingMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly pages: number }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'failure'; readonly failure: 'encrypted' | 'damaged'; readonly reason: string }
