export { AUDIENCE_NAMES } from './audience-names.ts'
export { guidanceSentences } from './guidance-sentences.ts'
export {
  AGENCIES,
  type Agency,
  type AgencyKnowledge,
  AUDIENCES,
  type Audience,
  type Knowledge,
  type LexiconEntry,
  NATIONS,
  type Nation,
  type SupersededBody,
  type SupportLine,
  THEMES,
  type Theme,
  type ThemeKnowledge,
  type WordingPair,
} from './knowledge.ts'
export { loadKnowledge } from './load-knowledge.ts'
