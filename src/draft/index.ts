export type { Block, Citation, FrontMatter, ListedRecommendation, Script, Segment, Sentence } from './script.ts'
export type { TemplateRules } from './template.ts'
