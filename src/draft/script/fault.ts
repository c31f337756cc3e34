/** A place in a script that cannot be read, and what is the matter, in words for its author. */
export interface Fault {
  /** Counted from 1. */
  readonly line: number
  readonly what: string
}
