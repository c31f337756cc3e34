import type { Rule } from '../rule.ts'
import { spokenSentences } from '../spoken.ts'

/** A sentence that rests on the author alone: allowed, and shown to whoever approves. */
export const authorWords: Rule = ({ script }) =>
  spokenSentences(script).flatMap(({ sentence: { text, line }, author: [citation] }) =>
    citation === undefined
      ? []
      : [{ rule: 'author-words', level: 'note', line, facts: { text, reason: citation.reason } }],
  )
