import type { Agency, Nation, Theme } from '../knowledge/index.ts'
import type { Anchor } from '../read/index.ts'

export type ReportKind =
  | 'serious-case-review'
  | 'local-child-safeguarding-practice-review'
  | 'child-practice-review'
  | 'single-unified-safeguarding-review'
  | 'learning-review'
  | 'case-management-review'
  | 'safeguarding-adults-review'
  | 'domestic-homicide-review'
  | 'inspection-report'
  | 'prevention-of-future-deaths-report'
  | 'other'

export type FindingKind =
  | 'recommendation'
  | 'finding'
  | 'lesson'
  | 'question'
  | 'good-practice'
  | 'child-experience'
  | 'case-summary'

/** A field is an empty string where the review does not say. */
export interface About {
  readonly title: string
  readonly kind: ReportKind
  readonly nation: Nation | ''
  readonly board: string
  /** The name that the review gives the child or family, such as "Bobbie" or "Child K". */
  readonly subject: string
  /** `YYYY-MM`, or `YYYY` where the review gives no month. */
  readonly published: string
  readonly author: string
}

/** Something that the review says to those who learn from it. */
export interface Finding {
  /** The kind and a number counted from 1 in reading order, such as `recommendation-3`. */
  readonly id: string
  readonly kind: FindingKind
  /** As printed, such as "Recommendation 3" or "LP4"; empty where nothing is printed. */
  readonly label: string
  /** Verbatim and whole, without its label. */
  readonly text: string
  /** Every page it stands on, counted from 1. */
  readonly pages: readonly number[]
  /** The number printed before its paragraph; empty where none is printed. */
  readonly paragraph: string
  readonly agencies: readonly Agency[]
  /** The main theme first. */
  readonly themes: readonly Theme[]
  /** 0 to 1: how sure the finder is that this is an item of the kind, and the review's own. */
  readonly confidence: number
  /** Other places where the review prints the same item. */
  readonly repeats: readonly { readonly pages: readonly number[] }[]
  /** The paragraphs that make up `text`, in order, each where it stands. */
  readonly parts: readonly (Anchor & { readonly text: string })[]
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
  /** The words that decided on each agency and theme; none where it follows from the place alone. */
  readonly decidedBy?: {
    readonly agencies: Readonly<Partial<Record<Agency, string>>>
    readonly themes: Readonly<Partial<Record<Theme, string>>>
  }
}

/** Something that the reader of the review should know about the review itself. */
export interface SourceRemark {
  readonly rule:
    | 'personal-detail'
    | 'blame-language'
    | 'victim-blaming-language'
    | 'hindsight-language'
    | 'source-status'
    | 'not-a-review'
    | 'no-recommendations'
    | 'scanned'
  readonly level: 'warning' | 'note'
  readonly page?: number
  /** The review's words, or what is missing. */
  readonly text: string
  readonly facts: Readonly<Record<string, string>>
}

export interface Findings {
  readonly source: { readonly file: string; readonly sha256: string; readonly pages: number }
  readonly about: About
  readonly findings: readonly Finding[]
  readonly remarks: readonly SourceRemark[]
}
