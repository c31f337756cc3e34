import type { Rule } from '../rule.ts'

/** The script names the bytes of another review than the one it is checked against. */
export const otherSource: Rule = ({ script, document }) => {
  const named = script.frontMatter.review.sha256
  const given = document.source.sha256
  return named === given
    ? []
    : [{ rule: 'other-source', level: 'blocker', facts: { named, given, file: document.source.file } }]
}
