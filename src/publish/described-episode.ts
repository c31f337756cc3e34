import type { EpisodeSource } from './episode-source.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'

/** An episode, and what is said of it. */
export interface DescribedEpisode {
  readonly source: EpisodeSource
  readonly facts: EpisodeFacts
  /** SHA-256 of all that either is made of. */
  readonly key: string
}
