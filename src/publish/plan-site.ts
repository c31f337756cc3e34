import type { Knowledge } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { isLoopback, parseBaseUrl } from './base-url.ts'
import { checkEpisodes } from './check-episode.ts'
import { coverEnding } from './cover.ts'
import { toSecond } from './dates.ts'
import type { Episode } from './episode.ts'
import { episodeFacts } from './facts/episode-facts.ts'
import { formatFeed } from './feed/podcast.ts'
import { planFeed } from './feed/plan-feed.ts'
import { showNotes } from './feed/show-notes.ts'
import { rememberEpisodes, rememberFeed } from './remember.ts'
import type { Site } from './pages/site.ts'
import type { Templates } from './pages/site-templates.ts'
import { planMedia } from './plan-media.ts'
import { planPages } from './plan-pages.ts'
import type { ShowSettings } from './show.ts'
import { addressOf, coverPath, feedPath, HOME } from './site-paths.ts'
import type { PlannedFile, SitePlan } from './site-plan.ts'
import type { PublishState } from './state.ts'

export interface SiteInput {
  readonly episodes: readonly Episode[]
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

/**
 * The whole site as files: audio, transcripts, chapters and cover; pages; the feed. Pure: the same input gives the same bytes.
 * @throws ScrcastError `publish/bad-base-url`, `publish/bad-cover`, `publish/template-missing`, `templates/broken`, and what
 * `checkEpisodes` refuses
 */
export const planSite = (input: SiteInput): SitePlan => {
  const baseUrl = parseBaseUrl(input.baseUrl)
  const now = toSecond(input.now)
  checkEpisodes(input.episodes, now.slice(0, 10))
  const episodes = input.episodes.filter(({ recording }) => recording.audience === 'everyone')
  const site = siteOf(input, baseUrl)
  const identities = rememberEpisodes(episodes, site, input.state, now)
  const described = episodes.map((episode, index) => ({ episode, facts: episodeFacts(episode, identities.of(index), site) }))
  const facts = described.map((one) => one.facts)
  const feed = planFeed(facts, { ...site, path: site.feedPath, guid: identities.feedGuid }, (of) => showNotes(of, site.templates, baseUrl))
  const feedState = rememberFeed(feed, input.state, now)
  const files: readonly PlannedFile[] = [
    ...planMedia(described, { path: site.coverPath, bytes: input.cover }),
    ...planPages(described, site),
    { role: 'feed', path: site.feedPath, content: formatFeed(feed, feedState.changedAt) },
  ]
  const paths = files.map(({ path }) => path).sort()
  return {
    files,
    stale: (input.state?.files ?? []).filter((path) => !paths.includes(path)),
    state: { version: 1, baseUrl, feeds: [feedState], episodes: identities.episodes(facts), files: paths },
    feeds: [{ audience: 'everyone', path: site.feedPath, address: feed.address }],
    home: addressOf(baseUrl, HOME),
    warnings: warningsOf(input, baseUrl),
  }
}
