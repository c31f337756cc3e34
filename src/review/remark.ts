export type RemarkLevel = 'blocker' | 'warning' | 'note'

/** Something noticed about a script. Not an error: a person decides. */
export interface Remark {
  /** The same while the rule and the words it speaks of are the same: the rule, a dash, eight hexadecimal digits. */
  readonly id: string
  readonly rule: string
  readonly level: RemarkLevel
  /** Line of script.md, counted from 1. */
  readonly line?: number
  /** Page of the review, counted from 1. */
  readonly page?: number
  /** What is the matter and what to do, in plain words. */
  readonly text: string
  readonly facts: Readonly<Record<string, string | number>>
}
