import { AUDIENCES, type Audience, type Knowledge } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { parseBaseUrl } from './base-url.ts'
import { checkEpisodes } from './check-episode.ts'
import { coverEnding } from './cover.ts'
import { toSecond } from './dates.ts'
import type { DescribedEpisode } from './described-episode.ts'
import type { Episode } from './episode.ts'
import { episodeIdentities } from './episode-identity.ts'
import { episodeFacts } from './facts/episode-facts.ts'
import { formatFeed } from './feed/podcast.ts'
import type { Site } from './pages/site.ts'
import type { Templates } from './pages/site-templates.ts'
import { type FeedIdentity, feedIdentities, planFeeds } from './plan-feeds.ts'
import { planMedia } from './plan-media.ts'
import { planPages } from './plan-pages.ts'
import { bindingState, rememberEpisodes, rememberFeeds } from './remember.ts'
import type { ShowSettings } from './show.ts'
import { addressOf, coverPath, feedPath, HOME } from './site-paths.ts'
import type { PlannedFile, SitePlan } from './site-plan.ts'
import type { PublishState } from './state.ts'
import { warningsOf } from './warnings.ts'
import type { Withdrawn } from './withdrawn.ts'

export interface SiteInput {
  readonly episodes: readonly Episode[]
  /** Briefings that were taken out; a neutral page stands in the place of each that had been published. */
  readonly withdrawn?: readonly Withdrawn[]
  readonly show: ShowSettings
  /** Whether directories are asked to leave the feeds out. */
  readonly isPrivate?: boolean
  /** A WebSub hub that is told of changes. */
  readonly hub?: string
  /** Whose feeds there are, where they have episodes; the feed for everyone is always there. Absent: that one alone. */
  readonly audiences?: readonly Audience[]
  /** Where the site will stand on the web. */
  readonly baseUrl: string
  /** What was published before; undefined where nothing was. */
  readonly state: PublishState | undefined
  readonly knowledge: Knowledge
  readonly now: Date
  /** A PNG or JPEG, square, 1400 to 3000 pixels. */
  readonly cover: Uint8Array
  /** By the names of SITE_TEMPLATES. */
  readonly templates: Templates
}

/**
 * The whole site as files: audio, transcripts, chapters and cover; pages; feeds. Pure: the same input gives the same bytes.
 * @throws ScrcastError `publish/bad-base-url`, `publish/bad-cover`, `publish/template-missing`, `templates/broken`, and what
 * `checkEpisodes` refuses
 */
export const planSite = (input: SiteInput): SitePlan => {
  const now = toSecond(input.now)
  const site = siteOf(input)
  const state = bindingState(input.state, site.baseUrl)
  const episodes = wantedEpisodes(input)
  checkEpisodes(episodes, now.slice(0, 10))
  const identities = identitiesOf(input, episodes, state, site.baseUrl)
  const described = describe(episodes, site, { identities, state, now })
  const facts = described.map((one) => one.facts)
  const feeds = planFeeds(identities, facts, site, { state, now, hub: input.hub })
  const files: readonly PlannedFile[] = [
    ...planMedia(described, { path: site.coverPath, bytes: input.cover }),
    ...planPages(described, everPublished(input), site),
    ...feeds.map(({ path, feed, remembered }): PlannedFile => {
      return { role: 'feed', path, content: formatFeed(feed, remembered.changedAt) }
    }),
  ]
  return {
    ...withState(files, state, {
      baseUrl: site.baseUrl,
      feeds: rememberFeeds(
        feeds.map(({ remembered }) => remembered),
        state,
      ),
      episodes: rememberEpisodes(facts, state),
    }),
    feeds: feeds.map(({ audience, path, feed }) => ({ audience, path, address: feed.address })),
    home: addressOf(site.baseUrl, HOME),
    warnings: warningsOf(input, site.baseUrl),
  }
}

const siteOf = ({ show, baseUrl, knowledge, templates, cover, isPrivate = false }: SiteInput): Site => ({
  show,
  baseUrl: parseBaseUrl(baseUrl),
  knowledge,
  templates,
  coverPath: coverPath(sha256(cover), coverEnding(cover)),
  feedPath: feedPath('everyone'),
  isPrivate,
})

/** Those of wanted audiences; of each briefing the edition for everyone first. */
const wantedEpisodes = ({ episodes, audiences = [] }: SiteInput): readonly Episode[] =>
  AUDIENCES.filter((audience) => audience === 'everyone' || audiences.includes(audience)).flatMap((audience) =>
    episodes.filter(({ recording }) => recording.audience === audience),
  )

const identitiesOf = (
  { audiences = [] }: SiteInput,
  episodes: readonly Episode[],
  state: PublishState | undefined,
  baseUrl: string,
): readonly FeedIdentity[] =>
  feedIdentities({ wanted: audiences, rendered: episodes.map(({ recording }) => recording.audience) }, state, baseUrl)

const describe = (
  episodes: readonly Episode[],
  site: Site,
  known: {
    readonly identities: readonly FeedIdentity[]
    readonly state: PublishState | undefined
    readonly now: string
  },
): readonly DescribedEpisode[] =>
  known.identities.flatMap(({ audience, guid }) => {
    const own = episodes.filter(({ recording }) => recording.audience === audience)
    const asked = own.map(({ approved: { slug }, recording }) => ({ slug, mediaSha256: recording.audio.sha256 }))
    const identities = episodeIdentities(asked, known.state, { audience, feedGuid: guid, now: known.now })
    return own.flatMap((episode) => {
      const identity = identities.get(episode.approved.slug)
      return identity === undefined ? [] : [{ episode, facts: episodeFacts(episode, identity, site) }]
    })
  })

/** One that was never published leaves no trace. */
const everPublished = ({ withdrawn = [], state }: SiteInput): readonly Withdrawn[] => {
  const known = new Set(state?.episodes.map(({ slug }) => slug))
  return withdrawn.filter(({ slug }) => known.has(slug))
}

/** The files with what they leave behind and what is to be remembered of them. */
const withState = (
  files: readonly PlannedFile[],
  before: PublishState | undefined,
  after: Pick<PublishState, 'baseUrl' | 'feeds' | 'episodes'>,
): Pick<SitePlan, 'files' | 'stale' | 'state'> => {
  const paths = new Set(files.map(({ path }) => path))
  return {
    files,
    stale: (before?.files ?? []).filter((path) => !paths.has(path)),
    state: { version: 1, ...after, files: [...paths].sort() },
  }
}
