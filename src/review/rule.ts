import type { Script, TemplateRules } from '../draft/index.ts'
import type { Findings } from '../find/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Document, Locate } from '../read/index.ts'
import type { Remark, RemarkLevel } from './remark.ts'

/** Every rule, in the order in which remarks of one level and line are shown. */
export const RULE_NAMES = [
  'broken-script',
  'other-source',
  'source-status',
  'unsourced-sentence',
  'quotation-not-on-page',
  'content-note-missing',
  'synthetic-voice-notice-missing',
  'attribution-missing',
  'support-lines-missing',
  'recommendation-altered',
  'personal-detail',
  'placeholder-left',
  'scanned-source',
  'quotation-cut',
  'figure-not-in-source',
  'name-not-in-source',
  'negation-differs',
  'modality-differs',
  'attribution-lost',
  'weak-source',
  'fact-in-own-part',
  'identifying-combination',
  'graphic-detail',
  'unbackable-claim',
  'recommendation-not-listed',
  'too-long',
  'too-short',
  'blame-language',
  'victim-blaming-language',
  'hindsight-language',
  'unexpanded-acronym',
  'reading-age',
  'long-sentence',
  'author-words',
] as const
export type RuleName = (typeof RULE_NAMES)[number]

/** What a script is reviewed against. */
export interface ReviewInput {
  readonly script: Script
  readonly document: Document
  readonly locate: Locate
  readonly knowledge: Knowledge
  /** Of the template that the script was drafted from. */
  readonly rules: TemplateRules
  readonly findings: Findings
  /** Where the author says that the review is published; lifts `source-status`. */
  readonly publishedUrl?: string
  /** The name of the briefing's folder, which becomes part of file names and addresses. */
  readonly slug?: string
}

/** What a rule noticed: facts only, the words are in words/. */
export interface Noticed extends Pick<Remark, 'line' | 'page' | 'facts'> {
  readonly rule: RuleName
  readonly level: RemarkLevel
}

export type Rule = (input: ReviewInput) => readonly Noticed[]
