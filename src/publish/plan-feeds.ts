import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { type Archives, divide } from './archives.ts'
import type { DescribedEpisode } from './described-episode.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'
import type { Feed } from './feed/feed.ts'
import { planFeed } from './feed/plan-feed.ts'
import { formatFeed } from './feed/podcast.ts'
import { showNotes } from './feed/show-notes.ts'
import type { Site } from './pages/site.ts'
import { feedIdentity, rememberDocument } from './remember.ts'
import type { ShowSettings } from './show.ts'
import { addressOf, archivePath, feedPath } from './site-paths.ts'
import type { DrawnFile, FeedPlace } from './site-plan.ts'
import type { DocumentState, FeedState, PublishState } from './state.ts'

/** Who a feed is, once and for ever. */
export type FeedIdentity = Pick<FeedState, 'audience' | 'guid' | 'madeFor'>

/** A feed with its archives, and what is to be remembered of them. */
export interface PlannedFeed {
  readonly place: FeedPlace
  /** The oldest first. */
  readonly archives: readonly FeedPlace[]
  /** Archives, the oldest first, then the feed: each names the one before it. */
  readonly files: readonly DrawnFile[]
  readonly remembered: FeedState
  readonly archiveOf: Archives['archiveOf']
}

/** What feeds are planned from, beside their episodes. */
export interface FeedSettings {
  readonly state: PublishState | undefined
  readonly now: string
  readonly hub: string | undefined
  /** How many episodes a feed holds at most before older ones are archived. */
  readonly mostEpisodes: number
  /** What a file was last drawn from, where that is known. */
  readonly drawnBefore: (path: string) => string | undefined
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
  episodes: readonly DescribedEpisode[],
  site: Site,
  settings: FeedSettings,
): readonly PlannedFeed[] => {
  const keys = new Map(episodes.map(({ facts, key }) => [facts, key]))
  const byAudience = Map.groupBy(episodes, ({ facts }) => facts.audience)
  return identities.map((identity) => {
    const own = (byAudience.get(identity.audience) ?? []).map(({ facts }) => facts)
    return planFeedOf({ identity, identities, site, settings, keyOf: (facts) => keys.get(facts) ?? '' }, own)
  })
}

/** One feed among the others. */
interface Planning {
  readonly identity: FeedIdentity
  readonly identities: readonly FeedIdentity[]
  readonly site: Site
  readonly settings: FeedSettings
  readonly keyOf: (facts: EpisodeFacts) => string
}

const planFeedOf = (planning: Planning, episodes: readonly EpisodeFacts[]): PlannedFeed => {
  const { identity, site, settings } = planning
  const { audience } = identity
  const known = (settings.state?.episodes ?? []).flatMap((of) =>
    of.audience === audience && of.archive !== undefined ? [[of.slug, of.archive] as const] : [],
  )
  const { archiveOf, archives, current } = divide(episodes, new Map(known), settings.mostEpisodes)
  const before = settings.state?.feeds.find((feed) => feed.audience === audience)
  const documents = [
    ...archives.map(({ number, episodes: own }) =>
      planDocument(
        planning,
        { path: archivePath(audience, number), episodes: own, number },
        before?.archives?.[number - 1],
      ),
    ),
    planDocument(planning, { path: feedPath(audience), episodes: current, number: archives.length + 1 }, before),
  ]
  const states = documents.map(({ remembered }) => remembered)
  const placeOf = (path: string): FeedPlace => ({ audience, path, address: addressOf(site.baseUrl, path) })
  return {
    place: placeOf(feedPath(audience)),
    archives: archives.map(({ number }) => placeOf(archivePath(audience, number))),
    files: documents.map(({ file }) => file),
    remembered: {
      ...identity,
      ...(states.at(-1) ?? { contentSha256: '', changedAt: settings.now }),
      ...(archives.length === 0 ? {} : { archives: states.slice(0, -1) }),
    },
    archiveOf,
  }
}

/** A feed document: the feed itself, or an archive of it. */
interface FeedDocument {
  readonly path: string
  readonly episodes: readonly EpisodeFacts[]
  /** Its place among them, counted from 1; the feed itself is the last. */
  readonly number: number
}

/** A document that says nothing else than before is dated as before, without being made. */
const planDocument = (
  { identity, identities, site, settings, keyOf }: Planning,
  { path, episodes, number }: FeedDocument,
  before: DocumentState | undefined,
): { readonly file: DrawnFile; readonly remembered: DocumentState } => {
  const { audience, guid } = identity
  const { hub } = settings
  const previous = number === 1 ? {} : { previous: addressOf(site.baseUrl, archivePath(audience, number - 1)) }
  const current = path === feedPath(audience) ? {} : { current: addressOf(site.baseUrl, feedPath(audience)) }
  const siblings = siblingsOf(identity, identities, site)
  const make = (): Feed =>
    planFeed(
      episodes,
      {
        ...site,
        show: showFor(site.show, audience),
        path,
        guid,
        siblings,
        archived: { ...current, ...previous },
        ...(hub === undefined ? {} : { hub }),
      },
      (of) => showNotes(of, site.templates, site.baseUrl),
    )
  const outer = JSON.stringify([guid, siblings, hub, previous])
  const madeFrom = sha256([site.key, path, outer, ...episodes.map(keyOf)].join('\n'))
  const asBefore = settings.drawnBefore(path)
  const same = before !== undefined && asBefore === sha256(`${madeFrom}\n${before.changedAt}`)
  const { contentSha256, changedAt } = same ? before : rememberDocument(make(), before, settings.now)
  return {
    file: {
      role: 'feed',
      path,
      madeFrom: sha256(`${madeFrom}\n${changedAt}`),
      draw: () => formatFeed(make(), changedAt),
    },
    remembered: { contentSha256, changedAt },
  }
}

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
