import type { Fault } from './fault.ts'

/** The places of a script that its author and a fresh draft both changed, still marked with both versions; empty where none is left. */
export const undecidedPlaces = (source: string): readonly Fault[] =>
  source.split('\n').flatMap((line, at) => (/^<{7}(?: |$)/.test(line) ? [{ line: at + 1, what: UNDECIDED }] : []))

const UNDECIDED =
  'You and the fresh draft both changed this place. Keep one of the two versions, and take the lines that begin with <<<<<<<, ======= and >>>>>>> away.'
