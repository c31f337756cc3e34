export const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland'] as const
export type Nation = (typeof NATIONS)[number]

/** In the order of the field's catalogue of themes, T01 to T36. */
export const THEMES = [
  'childs-voice',
  'professional-curiosity',
  'thinking-the-unthinkable',
  'closed-engagement',
  'over-optimism',
  'lost-history',
  'information-sharing',
  'thresholds',
  'escalation',
  'supervision',
  'recording',
  'assessment',
  'multi-agency-planning',
  'silo-working',
  'domestic-abuse',
  'parental-mental-health',
  'substance-misuse',
  'combined-vulnerabilities',
  'hidden-men',
  'neglect',
  'non-mobile-injuries',
  'medical-evidence',
  'safer-sleeping',
  'was-not-brought',
  'pre-birth',
  'transitions',
  'moves-and-housing',
  'school-and-home-education',
  'culture-and-racism',
  'disability-and-health',
  'disclosure',
  'exploitation',
  'self-harm-and-suicide',
  'online-harm',
  'focus-on-parents',
  'family-and-care',
] as const
export type Theme = (typeof THEMES)[number]

export const AGENCIES = [
  'social-care',
  'police',
  'education',
  'primary-care',
  'community-health',
  'hospital',
  'mental-health',
  'probation',
  'youth-justice',
  'housing',
  'voluntary',
  'adult-social-care',
  'partnership',
  'all',
] as const
export type Agency = (typeof AGENCIES)[number]

/** Who a feed or an edition is for. `everyone` is the edition common to all. */
export const AUDIENCES = [
  'everyone',
  'social-care',
  'police',
  'education',
  'health',
  'justice',
  'community',
  'leaders',
] as const
export type Audience = (typeof AUDIENCES)[number]

/** A common message of safeguarding reviews. Every sentence in it is cited by the theme's id, and spoken word for word. */
export interface ThemeKnowledge {
  readonly id: Theme
  /** What the theme is called in a heading, such as "Professional curiosity". */
  readonly title: string
  /** The message for everyone: active, at most 20 words, one sentence. */
  readonly message: string
  /** One or two sentences. */
  readonly whyItMatters: readonly string[]
  /** Two or three things to do, one sentence each. */
  readonly whatHelps: readonly string[]
  /** One question to oneself or one's team. */
  readonly question: string
  /** Phrases by which reviews show the theme, lower case; a plural or possessive ending may follow. */
  readonly phrases: readonly string[]
  /** Words that hint at the theme and may mean other things too, lower case; each stands for its other forms. */
  readonly words: readonly string[]
}

export interface AgencyKnowledge {
  readonly id: Agency
  /** As spoken in a sentence, such as "children's social care". */
  readonly name: string
  /** Whom the briefing addresses, such as "If you work in children's social care". */
  readonly address: string
  readonly audience: Audience
  /** Regular expression sources by which reviews name the agency; case matters only where `caseSensitive` names it. */
  readonly patterns: readonly string[]
  readonly caseSensitivePatterns: readonly string[]
  /** Regular expression sources for what only its workers do, whoever is named: case does not matter. */
  readonly work: readonly string[]
}

export interface SupportLine {
  readonly id: string
  readonly name: string
  /** As written, such as "0808 800 5000". */
  readonly number: string
  /** One sentence to be spoken, the number as written. */
  readonly sentence: string
  readonly nations: readonly Nation[]
  /** Themes for which it is offered; `always` for every briefing. */
  readonly themes: readonly Theme[] | 'always'
  /** `YYYY-MM-DD`: when the number was last compared with the sources that the file's head names; its owner is asked before a release. */
  readonly checkedOn: string
}

/** A body that is called something else today; the review's word is kept and glossed. */
export interface SupersededBody {
  readonly written: string
  readonly today: string
  /** One sentence to be spoken where the review's word needs a gloss. */
  readonly sentence: string
}

/** A wording that the sector avoids. */
export interface WordingPair {
  readonly id: string
  readonly rule: 'blame-language' | 'victim-blaming-language' | 'hindsight-language'
  /** Regular expression sources, case-insensitive. */
  readonly patterns: readonly string[]
  readonly prefer: string
}

/** How a term is written out and said. */
export interface LexiconEntry {
  /** As written; matched case-sensitively, longest first, never inside a word. */
  readonly term: string
  readonly expansion: string
  /** What the voice is given, such as "mash" or "S C R". */
  readonly say: string
  /** Only in reviews of these nations; absent for all. */
  readonly nations?: readonly Nation[]
}

export interface Knowledge {
  readonly themes: readonly ThemeKnowledge[]
  readonly agencies: readonly AgencyKnowledge[]
  readonly supportLines: readonly SupportLine[]
  readonly supersededBodies: readonly SupersededBody[]
  readonly wordingPairs: readonly WordingPair[]
  readonly lexicon: readonly LexiconEntry[]
}
