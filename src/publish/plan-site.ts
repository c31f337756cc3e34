import type { Knowledge } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { parseBaseUrl } from './base-url.ts'
import { checkEpisodes } from './check-episode.ts'
import { coverEnding } from './cover.ts'
import { toSecond } from './dates.ts'
import type { DescribedEpisode } from './described-episode.ts'
import type { Episode } from './episode.ts'
import { type EpisodeFacts, episodeFacts } from './facts/episode-facts.ts'
import type { Feed } from './feed/feed.ts'
import { planFeed } from './feed/plan-feed.ts'
import { formatFeed } from './feed/podcast.ts'
import { showNotes } from './feed/show-notes.ts'
import type { Site } from './pages/site.ts'
import type { Templates } from './pages/site-templates.ts'
import { planMedia } from './plan-media.ts'
import { planPages } from './plan-pages.ts'
import { bindingState, episodeIdentity, feedIdentity, rememberEpisodes, rememberFeed } from './remember.ts'
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

/** The one feed there is. */
const AUDIENCE = 'everyone'

/**
 * The whole site as files: audio, transcripts, chapters and cover; pages; the feed. Pure: the same input gives the same bytes.
 * @throws ScrcastError `publish/bad-base-url`, `publish/bad-cover`, `publish/template-missing`, `templates/broken`, and what
 * `checkEpisodes` refuses
 */
export const planSite = (input: SiteInput): SitePlan => {
  const now = toSecond(input.now)
  const site = siteOf(input)
  checkEpisodes(input.episodes, now.slice(0, 10))
  const before = bindingState(input.state, site.baseUrl)
  const identity = feedIdentity(before, AUDIENCE, {
    baseUrl: site.baseUrl,
    address: addressOf(site.baseUrl, site.feedPath),
  })
  const episodes = describe({ ...input, state: before }, site, { feedGuid: identity.guid, now })
  const facts = episodes.map((episode) => episode.facts)
  const feed = feedOf(facts, site, identity.guid)
  const remembered = rememberFeed(feed, identity, before, { audience: AUDIENCE, now })
  const files: readonly PlannedFile[] = [
    ...planMedia(episodes, { path: site.coverPath, bytes: input.cover }),
    ...planPages(episodes, everPublished(input), site),
    { role: 'feed', path: site.feedPath, content: formatFeed(feed, remembered.changedAt) },
  ]
  return {
    ...withState(files, before, {
      baseUrl: site.baseUrl,
      feeds: [remembered],
      episodes: rememberEpisodes(facts, before),
    }),
    feeds: [{ audience: AUDIENCE, path: site.feedPath, address: feed.address }],
    home: addressOf(site.baseUrl, HOME),
    warnings: warningsOf(input.episodes, site.baseUrl, input.state),
  }
}

const siteOf = ({ show, baseUrl, knowledge, templates, cover }: SiteInput): Site => ({
  show,
  baseUrl: parseBaseUrl(baseUrl),
  knowledge,
  templates,
  coverPath: coverPath(sha256(cover), coverEnding(cover)),
  feedPath: feedPath(AUDIENCE),
})

const describe = (
  { episodes, state }: SiteInput,
  site: Site,
  fresh: { readonly feedGuid: string; readonly now: string },
): readonly DescribedEpisode[] =>
  episodes
    .filter(({ recording }) => recording.audience === AUDIENCE)
    .map((episode) => {
      const identity = episodeIdentity(state, { slug: episode.approved.slug, audience: AUDIENCE }, fresh)
      return { episode, facts: episodeFacts(episode, identity, site) }
    })

/** One that was never published leaves no trace. */
const everPublished = ({ withdrawn = [], state }: SiteInput): readonly Withdrawn[] =>
  withdrawn.filter(({ slug }) => state?.episodes.some((episode) => episode.slug === slug) === true)

const feedOf = (facts: readonly EpisodeFacts[], site: Site, guid: string): Feed =>
  planFeed(facts, { ...site, path: site.feedPath, guid }, (of) => showNotes(of, site.templates, site.baseUrl))

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
