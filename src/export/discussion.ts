import type { Audience } from '../knowledge/index.ts'

/** A sentence with the numbers of its notes, counted from 1 through the whole document. */
export interface NotedSentence {
  readonly text: string
  readonly notes: readonly number[]
}

export interface DiscussionPart {
  readonly heading: string
  /** The edition that it belongs to alone. */
  readonly audience?: Audience
  readonly blocks: readonly { readonly kind: 'narration' | 'quotation'; readonly sentences: readonly NotedSentence[] }[]
}

/** A recommendation in full, with where it stands and, if it is not spoken, why. */
export interface DiscussionRecommendation {
  readonly label: string
  readonly text: string
  readonly place: string
  readonly unspoken: string
}

/** What a trainer takes to a workshop, whatever the file format: plain data, in reading order. */
export interface Discussion {
  readonly title: string
  readonly summary: string
  /** What the briefing rests on, who approved it, until when it may be used. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly beforeYouBegin: readonly string[]
  readonly parts: readonly DiscussionPart[]
  readonly questions: readonly string[]
  readonly recommendations: readonly DiscussionRecommendation[]
  /** `notes[0]` is note 1. */
  readonly notes: readonly string[]
}
