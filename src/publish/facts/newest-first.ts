import type { EpisodeFacts } from './episode-facts.ts'

type Dated = Pick<EpisodeFacts, 'firstPublished' | 'slug'>

/** Orders episodes by their first publication, the newest first; those of one moment by name. */
export const newestFirst = (one: Dated, other: Dated): number =>
  compare(other.firstPublished, one.firstPublished) || compare(one.slug, other.slug)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
