import { AUDIENCES, type Audience } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import type { DescribedEpisode } from './described-episode.ts'
import type { EpisodeCard } from './episode-card.ts'
import { episodeIdentities } from './episode-identity.ts'
import type { EpisodeSource } from './episode-source.ts'
import { episodeFacts } from './facts/episode-facts.ts'
import type { FeedIdentity } from './plan-feeds.ts'
import type { PublishState } from './state.ts'

/** Those of wanted audiences; of each briefing the edition for everyone first. */
export const wantedEpisodes = (
  episodes: readonly EpisodeSource[],
  audiences: readonly Audience[] = [],
): readonly EpisodeSource[] =>
  AUDIENCES.filter((audience) => audience === 'everyone' || audiences.includes(audience)).flatMap((audience) =>
    episodes.filter(({ card }) => card.audience === audience),
  )

/** What earlier publications and this one's request say of episodes. */
export interface KnownOfEpisodes {
  readonly identities: readonly FeedIdentity[]
  readonly state: PublishState | undefined
  /** ISO 8601, UTC. */
  readonly now: string
  /** Briefings whose published episode is replaced. */
  readonly replaced: readonly string[]
}

/** The episodes of each feed with what is said of them. */
export const describeEpisodes = (
  episodes: readonly EpisodeSource[],
  { identities: feeds, state, now, replaced }: KnownOfEpisodes,
): readonly DescribedEpisode[] =>
  feeds.flatMap(({ audience, guid }) => {
    const own = episodes.filter(({ card }) => card.audience === audience)
    const asked = own.map(({ card }) => ({ ...editionOf(card), replaces: replaced.includes(card.slug) }))
    const identities = episodeIdentities(asked, state, { audience, feedGuid: guid, now })
    return own.flatMap((source) => {
      const identity = identities.get(source.card.slug)
      if (identity === undefined) return []
      const key = sha256(JSON.stringify([source.key, identity]))
      return [{ source, key, facts: episodeFacts(source.card, identity) }]
    })
  })

/** What identifies an edition's audio. */
export const editionOf = ({ slug, audience, audio }: EpisodeCard) => ({ slug, audience, mediaSha256: audio.sha256 })
