import type { DescribedEpisode } from './described-episode.ts'
import { newestFirst } from './facts/newest-first.ts'

/** The episodes of a feed, and which of them are in which of its archives. */
export interface Archives {
  /** Number of the archive that an episode is in, by slug; those that are not named are in the feed itself. */
  readonly archiveOf: ReadonlyMap<string, number>
  /** From the first on, each with its episodes. One can have lost its last episode; it stays, since the next one names it. */
  readonly archives: readonly { readonly number: number; readonly episodes: readonly DescribedEpisode[] }[]
  /** What the feed itself holds. */
  readonly current: readonly DescribedEpisode[]
}

/**
 * Divides the episodes of a feed so that the feed itself holds no more than `most`. Where it would, the older half of it becomes an
 * archive. An episode stays in its archive for ever, so that an archive changes only when one of its episodes does (RFC 5005, section 4).
 * @param known archives by slug, as they were before; of episodes that have left too, since numbers are never given twice
 */
export const divide = (
  episodes: readonly DescribedEpisode[],
  known: ReadonlyMap<string, number>,
  most: number,
): Archives => {
  const archiveOf = new Map(known)
  let last = Math.max(0, ...known.values())
  const oldestFirst = [...episodes].sort((one, other) => newestFirst(other.facts, one.facts))
  let open = oldestFirst.filter(({ facts }) => !archiveOf.has(facts.slug))
  while (open.length > most) {
    last += 1
    const older = Math.max(1, Math.floor(most / 2))
    for (const { facts } of open.slice(0, older)) archiveOf.set(facts.slug, last)
    open = open.slice(older)
  }
  const groups = Map.groupBy(episodes, ({ facts }) => archiveOf.get(facts.slug) ?? 0)
  return {
    archiveOf,
    archives: Array.from({ length: last }, (_, index) => ({
      number: index + 1,
      episodes: groups.get(index + 1) ?? [],
    })),
    current: groups.get(0) ?? [],
  }
}
