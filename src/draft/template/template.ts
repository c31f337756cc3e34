import type { Audience } from '../../knowledge/index.ts'

/** What a drafting template says of itself, in its front matter. */
export interface TemplateRules {
  readonly name: string
  /** Least and most spoken words of the edition for everyone. */
  readonly words: { readonly least: number; readonly most: number }
  /** Headings of the segments that are the template's own and need no source. */
  readonly ownSegments: readonly string[]
  /**
   * Sentences that link parts; word for word, they need no source. `*` stands for one or more words. One that ends with a colon leads
   * into a sentence of guidance.
   */
  readonly links: readonly string[]
  /** Sentences that the template says in segments of its own; `*` stands for what is filled in. */
  readonly ownSentences: readonly string[]
  /** Heading of the segment that must hold the content note, and words one of its sentences must have. */
  readonly contentNote: { readonly heading: string; readonly mustSay: string }
  readonly syntheticVoice: { readonly mustSay: string }
  readonly supportLines: { readonly heading: string }
  readonly attribution: { readonly heading: string }
}

/** Wording that a drafting template keeps in its front matter, because it is chosen by what the review says. */
export interface TemplateWording {
  /** Of the script and of the episode; a Handlebars template like the body. */
  readonly title: string
  readonly summary: string
  /** What the content note names first. */
  readonly outcomes: { readonly death: string; readonly harm: string }
  /** What the content note may name besides, and the words by which a review shows that it speaks of it, lower case. */
  readonly topics: readonly { readonly say: string; readonly words: readonly string[] }[]
  /** What a kind of report is called in a sentence, after "the". */
  readonly kinds: Readonly<Record<string, string>>
  readonly audiences: Readonly<Record<Exclude<Audience, 'everyone'>, AudienceWording>>
  /** Why a recommendation is not spoken, as the front matter of the script gives it. */
  readonly notSpoken: string
  /** How the narrator says what short forms in a quotation stand for; `{{meanings}}` is "TAF stands for team around the family". */
  readonly acronyms?: string | undefined
  /** The same as the end of the link that leads to the quotation, in place of its full stop. */
  readonly acronymsWithin?: string | undefined
  /** What the child is called where the review gives no name. */
  readonly noSubject: string
}

export interface AudienceWording {
  /** Heading of the segment in the edition of its own. */
  readonly heading: string
  /** How a sentence turns to the audience, such as "If you work in the police". */
  readonly address: string
  /** The same in few words, such as "In the police". */
  readonly inShort: string
}

/** How much a template has room for, whatever the review has. */
export interface TemplateLimits {
  readonly messages: number
  /** Spoken recommendations, where not all are. */
  readonly recommendations: number
  /** Up to so many recommendations, all are spoken. */
  readonly allRecommendations: number
}

/** A drafting template: what it says of itself, and the Handlebars source of a script's body. */
export interface DraftingTemplate {
  readonly rules: TemplateRules
  readonly wording: TemplateWording
  readonly atMost: TemplateLimits
  readonly body: string
}
