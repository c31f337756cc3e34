import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '../knowledge/index.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'
import type { Feed } from './feed/feed.ts'
import { planFeed } from './feed/plan-feed.ts'
import { showNotes } from './feed/show-notes.ts'
import type { Site } from './pages/site.ts'
import { feedIdentity, rememberFeed } from './remember.ts'
import type { ShowSettings } from './show.ts'
import { addressOf, feedPath } from './site-paths.ts'
import type { FeedState, PublishState } from './state.ts'

/** Who a feed is, once and for ever. */
export type FeedIdentity = Pick<FeedState, 'audience' | 'guid' | 'madeFor'>

/** A feed, where it stands, and what is to be remembered of it. */
export interface PlannedFeed {
  readonly audience: Audience
  readonly path: string
  readonly feed: Feed
  readonly remembered: FeedState
}

/**
 * The feeds that there are: the one for everyone, and one for each wanted audience that has an episode or had one: its subscribers find
 * an empty feed, never a missing one.
 */
export const feedIdentities = (
  { wanted, rendered }: { readonly wanted: readonly Audience[]; readonly rendered: readonly Audience[] },
  state: PublishState | undefined,
  baseUrl: string,
): readonly FeedIdentity[] =>
  AUDIENCES.filter(
    (audience) =>
      audience === 'everyone' ||
      (wanted.includes(audience) &&
        (rendered.includes(audience) || state?.feeds.some((feed) => feed.audience === audience) === true)),
  ).map((audience) => ({
    audience,
    ...feedIdentity(state, audience, { baseUrl, address: addressOf(baseUrl, feedPath(audience)) }),
  }))

/** Each feed with the episodes of its audience, linked to the others. */
export const planFeeds = (
  identities: readonly FeedIdentity[],
  facts: readonly EpisodeFacts[],
  site: Site,
  {
    state,
    now,
    hub,
  }: { readonly state: PublishState | undefined; readonly now: string; readonly hub: string | undefined },
): readonly PlannedFeed[] =>
  identities.map((identity) => {
    const { audience, guid } = identity
    const path = feedPath(audience)
    const feed = planFeed(
      facts.filter((of) => of.audience === audience),
      {
        ...site,
        show: showFor(site.show, audience),
        path,
        guid,
        siblings: siblingsOf(identity, identities, site),
        ...(hub === undefined ? {} : { hub }),
      },
      (of) => showNotes(of, site.templates, site.baseUrl),
    )
    return { audience, path, feed, remembered: rememberFeed(feed, identity, state, { audience, now }) }
  })

/** The show as the feed for an audience names it. */
const showFor = (show: ShowSettings, audience: Audience): ShowSettings =>
  audience === 'everyone'
    ? show
    : {
        ...show,
        title: `${show.title}: for ${AUDIENCE_NAMES[audience]}`,
        description: `${show.description.trim()}\n\nThese are the editions for ${AUDIENCE_NAMES[audience]}. There is a feed for everyone, too.`,
      }

const siblingsOf = (
  { audience: own }: FeedIdentity,
  identities: readonly FeedIdentity[],
  { show, baseUrl }: Site,
): Feed['siblings'] =>
  identities
    .filter(({ audience }) => audience !== own)
    .map(({ audience, guid }) => ({
      guid,
      address: addressOf(baseUrl, feedPath(audience)),
      title: showFor(show, audience).title,
    }))
