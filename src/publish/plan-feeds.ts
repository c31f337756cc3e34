import { AUDIENCE_NAMES, AUDIENCES, type Audience } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { type Archives, divide } from './archives.ts'
import type { DescribedEpisode } from './described-episode.ts'
import type { Feed } from './feed/feed.ts'
import { planFeed, type ToldEpisode } from './feed/plan-feed.ts'
import { formatFeed } from './feed/podcast.ts'
import { showNotes } from './feed/show-notes.ts'
import { inTurn } from './in-turn.ts'
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
): Promise<readonly PlannedFeed[]> => {
  const byAudience = Map.groupBy(episodes, ({ facts }) => facts.audience)
  return inTurn(identities, (identity) =>
    planFeedOf({ identity, identities, site, settings }, byAudience.get(identity.audience) ?? []),
  )
}

/** One feed among the others. */
interface Planning {
  readonly identity: FeedIdentity
  readonly identities: readonly FeedIdentity[]
  readonly site: Site
  readonly settings: FeedSettings
}

const planFeedOf = async (planning: Planning, episodes: readonly DescribedEpisode[]): Promise<PlannedFeed> => {
  const { identity, site, settings } = planning
  const { audience } = identity
  const known = (settings.state?.episodes ?? []).flatMap((of) =>
    of.audience === audience && of.archive !== undefined ? [[of.slug, of.archive] as const] : [],
  )
  const { archiveOf, archives, current } = divide(episodes, new Map(known), settings.mostEpisodes)
  const before = settings.state?.feeds.find((feed) => feed.audience === audience)
  const documents = await inTurn(
    [...archives, { number: archives.length + 1, episodes: current }],
    ({ number, episodes: own }) =>
      number > archives.length
        ? planDocument(planning, { path: feedPath(audience), episodes: own, number }, before)
        : planDocument(
            planning,
            { path: archivePath(audience, number), episodes: own, number },
            before?.archives?.[number - 1],
          ),
  )
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
  readonly episodes: readonly DescribedEpisode[]
  /** Its place among them, counted from 1; the feed itself is the last. */
  readonly number: number
}

/** A document that says nothing else than before is dated as before, without being made. */
const planDocument = async (
  { identity, identities, site, settings }: Planning,
  { path, episodes, number }: FeedDocument,
  before: DocumentState | undefined,
): Promise<{ readonly file: DrawnFile; readonly remembered: DocumentState }> => {
  const { audience, guid } = identity
  const { hub } = settings
  const previous = number === 1 ? {} : { previous: addressOf(site.baseUrl, archivePath(audience, number - 1)) }
  const current = path === feedPath(audience) ? {} : { current: addressOf(site.baseUrl, feedPath(audience)) }
  const siblings = siblingsOf(identity, identities, site)
  const make = (): Promise<Feed> =>
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
      (episode) => tell(episode, site),
    )
  const outer = JSON.stringify([guid, siblings, hub, previous])
  const madeFrom = sha256([site.key, path, outer, ...episodes.map(({ key }) => key)].join('\n'))
  const asBefore = settings.drawnBefore(path)
  const same = before !== undefined && asBefore === sha256(`${madeFrom}\n${before.changedAt}`)
  const { contentSha256, changedAt } = same ? before : rememberDocument(await make(), before, settings.now)
  return {
    file: {
      role: 'feed',
      path,
      madeFrom: sha256(`${madeFrom}\n${changedAt}`),
      draw: async () => formatFeed(await make(), changedAt),
    },
    remembered: { contentSha256, changedAt },
  }
}

const tell = async ({ source, facts }: DescribedEpisode, site: Site): Promise<ToldEpisode> => {
  const atLength = await source.tell()
  return { atLength, notes: showNotes(facts, atLength, site) }
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
