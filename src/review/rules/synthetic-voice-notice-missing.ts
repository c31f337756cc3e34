import { sentencesOf } from '../editions.ts'
import type { Rule } from '../rule.ts'
import { mentions } from '../same-words.ts'

/** No edition may hide that a computer reads it: the notice stands in a segment that is common to all. */
export const syntheticVoiceNoticeMissing: Rule = ({ script, rules: { syntheticVoice } }) => {
  const common = sentencesOf(script.segments.filter(({ audience }) => audience === undefined))
  return common.some(({ text }) => mentions(text, syntheticVoice.mustSay))
    ? []
    : [{ rule: 'synthetic-voice-notice-missing', level: 'blocker', facts: { mustSay: syntheticVoice.mustSay } }]
}
