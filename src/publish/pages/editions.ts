import type { DescribedEpisode } from '../described-episode.ts'

/** A briefing with all its editions: they share a page. */
export interface Briefing {
  /** The edition that the page shows whole: that for everyone, where there is one. */
  readonly lead: DescribedEpisode
  readonly others: readonly DescribedEpisode[]
}

/** The episodes by briefing, in the order in which each is first met. */
export const briefingsOf = (episodes: readonly DescribedEpisode[]): readonly Briefing[] =>
  [...Map.groupBy(episodes, ({ facts }) => facts.slug).values()].flatMap((editions) => {
    const lead = editions.find(({ facts }) => facts.audience === 'everyone') ?? editions[0]
    return lead === undefined ? [] : [{ lead, others: editions.filter((edition) => edition !== lead) }]
  })
