import type { Audience } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { isLoopback } from './base-url.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'
import type { Feed } from './feed/feed.ts'
import { podcastGuid } from './identity.ts'
import type { DocumentState, EpisodeState, FeedState, PublishState } from './state.ts'

/**
 * What earlier publications bind this one to. Identities made for an address that reaches this machine alone bind nobody once the site
 * has a real address: two publishers who tried the tool at home would else share them.
 */
export const bindingState = (state: PublishState | undefined, baseUrl: string): PublishState | undefined => {
  if (state === undefined || isLoopback(baseUrl)) return state
  const tried = new Set(state.feeds.filter(({ madeFor }) => isLoopback(madeFor)).map(({ audience }) => audience))
  return {
    ...state,
    feeds: state.feeds.filter(({ audience }) => !tried.has(audience)),
    episodes: state.episodes.filter(({ audience }) => !tried.has(audience)),
  }
}

/** The identity that a feed was once given; at its first publication the one that belongs to its address. */
export const feedIdentity = (
  state: PublishState | undefined,
  audience: Audience,
  { baseUrl, address }: { readonly baseUrl: string; readonly address: string },
): Pick<FeedState, 'guid' | 'madeFor'> =>
  state?.feeds.find((feed) => feed.audience === audience) ?? { guid: podcastGuid(address), madeFor: baseUrl }

/** The state of a feed document: its change is dated `now` only where it says something else than before. */
export const rememberDocument = (feed: Feed, before: DocumentState | undefined, now: string): DocumentState => {
  const contentSha256 = sha256(JSON.stringify(feed))
  return { contentSha256, changedAt: before?.contentSha256 === contentSha256 ? before.changedAt : now }
}

/** The feeds there are, and those that there were before: a guid is kept for ever. */
export const rememberFeeds = (feeds: readonly FeedState[], state: PublishState | undefined): readonly FeedState[] => {
  const present = new Set(feeds.map(({ audience }) => audience))
  return [...feeds, ...(state?.feeds ?? []).filter(({ audience }) => !present.has(audience))]
}

/** The episodes of the feeds, and those that were in one before, sorted by slug: what has left keeps its identity and loses its media. */
export const rememberEpisodes = (
  episodes: readonly EpisodeFacts[],
  archiveOf: (episode: EpisodeFacts) => number | undefined,
  state: PublishState | undefined,
): readonly EpisodeState[] => {
  const present = episodes.map((episode): EpisodeState => {
    const { slug, audience, identity, audio, paths } = episode
    const archive = archiveOf(episode)
    const placed = archive === undefined ? {} : { archive }
    return { slug, audience, ...identity, ...placed, media: paths.audio, mediaSha256: audio.sha256 }
  })
  const keys = new Set(present.map(keyOf))
  const gone = (state?.episodes ?? []).filter((episode) => !keys.has(keyOf(episode)))
  const all = [...present, ...gone.map((episode) => ({ ...episode, media: '', mediaSha256: '' }))]
  return all.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ slug, audience }: { readonly slug: string; readonly audience: Audience }): string =>
  `${slug} ${audience}`
