import { sha256 } from '../shared/index.ts'
import type { Remark, RemarkLevel } from './remark.ts'
import { type Noticed, RULE_NAMES } from './rule.ts'
import { wordRemark } from './words/word-remark.ts'

const LEVELS: readonly RemarkLevel[] = ['blocker', 'warning', 'note']

/** Gives what was noticed its words and its id, and sorts it: by level, line (none first), rule. */
export const makeRemarks = (noticed: readonly Noticed[]): readonly Remark[] => {
  const seen = new Map<string, number>()
  return noticed.toSorted(byPlace).map((one) => {
    const key = JSON.stringify([one.rule, Object.entries(one.facts).sort(([a], [b]) => (a < b ? -1 : 1))])
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { ...one, id: idOf(one.rule, key, times), text: wordRemark(one) }
  })
}

/** The line is not part of it: an id outlives edits elsewhere in the file. The same words noticed again are told apart by their count. */
const idOf = (rule: string, key: string, times: number): string =>
  `${rule}-${sha256(times === 1 ? key : `${key} ${times}`).slice(0, 8)}`

const byPlace = (one: Noticed, other: Noticed): number =>
  LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
  (one.line ?? 0) - (other.line ?? 0) ||
  RULE_NAMES.indexOf(one.rule) - RULE_NAMES.indexOf(other.rule)
