import type { Drafting } from '../drafting.ts'
import type { Passage } from './passage.ts'

/** What one edition has heard already is not said to it again; two audiences may hear the same, each in its edition. */
export const bestFresh = ({ memory }: Drafting, passages: readonly Passage[]): Passage | undefined =>
  passages.toSorted((a, b) => b.score - a.score).find(({ sentences }) => memory.isFresh(sentences))
