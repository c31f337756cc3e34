/** What a drafting template says of itself, in its front matter. */
export interface TemplateRules {
  readonly name: string
  /** Least and most spoken words of the edition for everyone. */
  readonly words: { readonly least: number; readonly most: number }
  /** Headings of the segments that are the template's own and need no source. */
  readonly ownSegments: readonly string[]
  /** Sentences that link parts; word for word, they need no source. `*` stands for one or more words. */
  readonly links: readonly string[]
  /** Heading of the segment that must hold the content note, and words one of its sentences must have. */
  readonly contentNote: { readonly heading: string; readonly mustSay: string }
  readonly syntheticVoice: { readonly mustSay: string }
  readonly supportLines: { readonly heading: string }
  readonly attribution: { readonly heading: string }
}
