import type { Audience, Nation } from '../../knowledge/index.ts'

/** What a sentence rests on. */
export type Citation =
  | {
      readonly kind: 'review'
      /** Counted from 1, as a viewer counts. */
      readonly page: number
      readonly printedPage?: string
      readonly paragraph?: string
      /** The review's exact words. */
      readonly quote: string
    }
  /** A sentence of knowledge/*.yaml, word for word; `id` is a theme, support line or superseded body. */
  | { readonly kind: 'guidance'; readonly id: string }
  /** The author's own words. */
  | { readonly kind: 'author'; readonly reason: string }

export interface Sentence {
  /** As written, without footnote marks; what the transcript shows. */
  readonly text: string
  /** Labels of footnotes, such as "4", in order; keys of `Script.citations`. */
  readonly citations: readonly string[]
  /** Line of the file on which it begins, counted from 1. */
  readonly line: number
}

/** A paragraph of the narrator's, or a block quote: the review's own words, read by the second voice. */
export interface Block {
  readonly kind: 'narration' | 'quotation'
  readonly sentences: readonly Sentence[]
}

/** A `##` heading and what stands under it; becomes a chapter. */
export interface Segment {
  readonly heading: string
  /** The edition it belongs to alone; absent where it is common to all editions. */
  readonly audience?: Audience
  readonly line: number
  readonly blocks: readonly Block[]
}

/** A recommendation as the front matter lists it: none is dropped in silence. */
export interface ListedRecommendation {
  readonly id: string
  readonly label: string
  /** Verbatim. */
  readonly text: string
  readonly page: number
  /** Whether a sentence of the script speaks it. */
  readonly spoken: boolean
  /** Why it is not spoken; present where it is not. */
  readonly reason?: string
}

export interface FrontMatter {
  readonly title: string
  /** The template it was drafted from, such as "briefing". */
  readonly template: string
  readonly review: {
    readonly title: string
    readonly kind: string
    readonly subject: string
    readonly board: string
    readonly nation: Nation | ''
    /** `YYYY-MM` or `YYYY`; empty where unknown. */
    readonly published: string
    readonly author: string
    readonly pages: number
    /** SHA-256 of source.pdf: the script belongs to these bytes. */
    readonly sha256: string
  }
  /** For the feed and the page: one or two sentences. */
  readonly summary: string
  /** Themes of its messages, in order. */
  readonly themes: readonly string[]
  readonly recommendations: readonly ListedRecommendation[]
  /** Present where a language model wrote sentences of it: which one, how many, and where its words gave way to others. */
  readonly writer?: {
    readonly model: string
    readonly sentences: number
    readonly gaveWay: readonly {
      /** Heading of the segment. */
      readonly segment: string
      /** What stands there: a quotation of the review, nothing, or what the rules had drafted. */
      readonly instead: 'quotation' | 'nothing' | 'rules'
      readonly because: string
    }[]
  }
}

export interface Script {
  readonly frontMatter: FrontMatter
  readonly segments: readonly Segment[]
  /** By footnote label. */
  readonly citations: Readonly<Record<string, Citation>>
}
