import type { ServiceFault } from '../../shared/index.ts'

/** One request to a model, whole: what it is told, and the JSON schema that its answer is to follow. */
export interface ModelRequest {
  readonly model: string
  readonly messages: readonly { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }[]
  readonly schema: Readonly<Record<string, unknown>>
}

/** What came of one try. Only what no try could mend is an error, and `askPatiently` makes it one. */
export type ModelReply =
  | { readonly kind: 'answer'; readonly text: string }
  /** The model, or a filter in front of it, declined. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The answer is longer than the model may give. */
  | { readonly kind: 'cut-off' }
  /** What came is no answer of this kind of service. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-slow'; readonly seconds: number }
  | ServiceFault

/** A language model that can be asked once; `mostTokens` is the longest answer that it may give. */
export interface Model {
  /** Shown to the author, and named in messages: where requests go. */
  readonly host: string
  readonly ask: (request: ModelRequest, mostTokens: number) => Promise<ModelReply>
}
