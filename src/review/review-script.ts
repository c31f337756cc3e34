import { ALL_RULES } from './all-rules.ts'
import { makeRemarks } from './make-remarks.ts'
import type { Remark } from './remark.ts'
import type { ReviewInput } from './rule.ts'

/** What every rule notices about a script: blockers first, then warnings, then notes; each by line, those without one first. */
export const reviewScript = (input: ReviewInput): readonly Remark[] =>
  makeRemarks(ALL_RULES.flatMap((rule) => rule(input)))

/** The remarks on a script that cannot be read, from where and how it is broken. */
export const brokenScriptRemarks = (
  broken: readonly { readonly line: number; readonly what: string }[],
): readonly Remark[] =>
  makeRemarks(broken.map(({ line, what }) => ({ rule: 'broken-script', level: 'blocker', line, facts: { what } })))
