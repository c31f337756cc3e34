/** A briefing that was taken out of every feed and page. */
export interface Withdrawn {
  readonly slug: string
  /** ISO 8601, UTC. */
  readonly withdrawnAt: string
  /** The briefing that takes its place; absent where none does. */
  readonly replacedBy?: string
}
