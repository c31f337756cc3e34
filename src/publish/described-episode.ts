import type { Episode } from './episode.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'

/** An episode, and what is said of it. */
export interface DescribedEpisode {
  readonly episode: Episode
  readonly facts: EpisodeFacts
}
