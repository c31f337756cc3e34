import type { Episode } from './episode.ts'
import type { EpisodeCard, TextFile } from './episode-card.ts'
import type { AtLength } from './facts/at-length.ts'

/** An episode that lies where it was made: its card at hand, its words fetched when a page is to be written. */
export interface EpisodeSource {
  readonly card: EpisodeCard
  /** SHA-256 of all that the episode is made of: what is written from the same is the same. */
  readonly key: string
  /** Where the audio lies. */
  readonly audioPath: string
  readonly load: () => Promise<Episode>
  /** What notes tell of it, without the rest. */
  readonly tell: () => Promise<AtLength>
  /** A text that comes with the audio. */
  readonly read: (file: TextFile) => Promise<string>
}
