import type { RecognisedPage } from '../scan/recognised-page.ts'

/** What the recognising process is asked. */
export interface RecognisingRequest {
  /** Pages that have hardly any characters, or none that make words, counted from 1. */
  readonly pages: readonly number[]
  /** Those of them that are to be recognised though no picture stands on them. */
  readonly garbled: readonly number[]
  /** How many pages are recognised at once. */
  readonly workers: number
}

/**
 * What the recognising process tells its parent: that it runs; what came of a page: its words, that it is no picture of
 * words, or that they could not be recognised. `no-recogniser` says why the recogniser itself does not start.
 */
export type RecognisingMessage =
  | { readonly kind: 'started' }
  | { readonly kind: 'recognised'; readonly page: RecognisedPage }
  | { readonly kind: 'wordless'; readonly page: number }
  | { readonly kind: 'no-recogniser'; readonly reason: string }
