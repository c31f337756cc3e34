import type { LintFinding } from '../lint/lint-rule.ts'

const EXPLANATIONS = {
  'host-answers': 'A feed that does not load has no listeners.',
  'host-feed': 'Apps drop a feed that they cannot read.',
  'host-https': 'Apps and directories refuse what is not https.',
  'host-types': 'Apps decide by the type what to do with a file.',
  'host-cors': 'Web players on other sites read feed, transcripts and chapters by script.',
  'host-etag': 'Apps ask often; a host that cannot say “nothing changed” sends everything each time.',
  'host-head': 'Apps and directories look at a file before they fetch it.',
  'host-length': 'Apps trust the length in the feed.',
  'host-gone': 'What was withdrawn or replaced may be had by nobody.',
  'host-ranges': 'Without byte ranges nobody can jump within the audio, and Apple refuses the show.',
} as const

/** An error in how a host serves an address, with why it matters. */
export const hostFault = (rule: keyof typeof EXPLANATIONS, address: string, text: string): LintFinding => ({
  rule,
  level: 'error',
  address,
  text,
  explanation: EXPLANATIONS[rule],
  source: 'Apple, podcasters.apple.com/support/823-podcast-requirements; Podcast namespace; RFC 9110',
})
