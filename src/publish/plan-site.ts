import type { Audience, Knowledge } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import { parseBaseUrl } from './base-url.ts'
import { checkEpisodes } from './check-episode.ts'
import { checkReplacements } from './check-replacements.ts'
import { coverEnding } from './cover.ts'
import { toSecond } from './dates.ts'
import { describeEpisodes, editionOf, wantedEpisodes } from './describe-episodes.ts'
import type { EpisodeSource } from './episode-source.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'
import { formerMedia } from './former-media.ts'
import { type Gone, goneList } from './gone-list.ts'
import type { Site } from './pages/site.ts'
import type { Templates } from './pages/site-templates.ts'
import { feedIdentities, type PlannedFeed, planFeeds } from './plan-feeds.ts'
import { planMedia } from './plan-media.ts'
import { planPages } from './plan-pages.ts'
import { bindingState, rememberEpisodes, rememberFeeds } from './remember.ts'
import type { ShowSettings } from './show.ts'
import { addressOf, coverPath, feedPath, HOME } from './site-paths.ts'
import type { PlannedFile, SitePlan } from './site-plan.ts'
import type { PublishState } from './state.ts'
import { changeWarnings, warningsOf } from './warnings.ts'
import type { Withdrawn } from './withdrawn.ts'

/** Why the site is written: at a withdrawal nothing else may stand in the way, such as the expiry of another briefing. */
export type Occasion = 'publication' | 'withdrawal'

export interface SiteInput {
  readonly episodes: readonly EpisodeSource[]
  /** Briefings that were taken out; a neutral page stands in the place of each that had been published. */
  readonly withdrawn?: readonly Withdrawn[]
  /** Briefings whose audio changed so much that a new episode takes the place of the published one. */
  readonly replaced?: readonly string[]
  readonly show: ShowSettings
  /** Whether directories are asked to leave the feeds out. */
  readonly isPrivate?: boolean
  /** A WebSub hub that is told of changes. */
  readonly hub?: string
  /** Whose feeds there are, where they have episodes; the feed for everyone is always there. Absent: that one alone. */
  readonly audiences?: readonly Audience[]
  /** Absent: publication. */
  readonly occasion?: Occasion
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
  /** How many episodes a feed holds at most; where there are more, the older ones are in archives. 300 where absent. */
  readonly feedEpisodes?: number
  /** What the program that makes the pages is; files drawn by another are drawn again. Empty where absent. */
  readonly program?: string
  /** What a file was last drawn from, where that is known. */
  readonly drawnBefore?: (path: string) => string | undefined
}

/** Some readers take no feed of more than 5,000,000 bytes; an episode with its notes has some thirteen thousand. */
const FEED_EPISODES = 300

/**
 * The whole site as files: audio, transcripts, chapters and cover; pages; feeds. The same input gives the same bytes. What episodes tell at
 * length is fetched as each feed is made, and let go.
 * @throws ScrcastError `publish/bad-base-url`, `publish/bad-cover`, `publish/template-missing`, `templates/broken`, and what
 * `checkEpisodes` refuses
 */
export const planSite = async (input: SiteInput): Promise<SitePlan> => {
  const now = toSecond(input.now)
  const site = siteOf(input)
  const state = bindingState(input.state, site.baseUrl)
  const episodes = wantedEpisodes(input.episodes, input.audiences)
  const cards = episodes.map(({ card }) => card)
  checkEpisodes(cards, input.occasion === 'withdrawal' ? BEFORE_ANY_EXPIRY : now.slice(0, 10))
  const { replaced = [], hub, feedEpisodes: mostEpisodes = FEED_EPISODES, drawnBefore = () => undefined } = input
  checkReplacements(replaced, cards.map(editionOf), state)
  const wanted = { wanted: input.audiences ?? [], rendered: cards.map(({ audience }) => audience) }
  const identities = feedIdentities(wanted, state, site.baseUrl)
  const described = describeEpisodes(episodes, { identities, state, now, replaced })
  const facts = described.map((one) => one.facts)
  const feeds = await planFeeds(identities, described, site, { state, now, hub, mostEpisodes, drawnBefore })
  const media = planMedia(described, { path: site.coverPath, bytes: input.cover })
  const withdrawn = everPublished(input)
  const gone = goneOf(state, media, withdrawn)
  const files: readonly PlannedFile[] = [
    ...media,
    ...planPages(described, withdrawn, site),
    ...feeds.flatMap((feed) => feed.files),
    ...goneList(gone, site.baseUrl),
  ]
  return {
    ...withState(files, state, {
      baseUrl: site.baseUrl,
      feeds: rememberFeeds(
        feeds.map(({ remembered }) => remembered),
        state,
      ),
      episodes: rememberEpisodes(facts, archivesIn(feeds), state),
      ...(gone.files.length === 0 ? {} : { gone: gone.files }),
    }),
    feeds: feeds.map(({ place }) => place),
    archives: feeds.flatMap(({ archives }) => archives),
    home: addressOf(site.baseUrl, HOME),
    warnings: [...warningsOf(input, site.baseUrl), ...changeWarnings(facts, now)],
  }
}

const BEFORE_ANY_EXPIRY = '0000-01-01'

const siteOf = ({ show, baseUrl, knowledge, templates, cover, isPrivate = false, program = '' }: SiteInput): Site => {
  const site = {
    show,
    baseUrl: parseBaseUrl(baseUrl),
    knowledge,
    templates,
    coverPath: coverPath(sha256(cover), coverEnding(cover)),
    feedPath: feedPath('everyone'),
    isPrivate,
  }
  return { ...site, key: sha256(JSON.stringify([site, program])) }
}

/** Which archive of its feed an episode is in; undefined where it is in the feed itself. */
const archivesIn = (feeds: readonly PlannedFeed[]) => {
  const byAudience = new Map(feeds.map(({ place, archiveOf }) => [place.audience, archiveOf]))
  return ({ audience, slug }: EpisodeFacts): number | undefined => byAudience.get(audience)?.get(slug)
}

const goneOf = (
  state: PublishState | undefined,
  media: readonly PlannedFile[],
  withdrawn: readonly Withdrawn[],
): Gone => {
  const slugs = withdrawn.map(({ slug }) => slug)
  const present = media.map(({ path }) => path)
  return { slugs, files: formerMedia(state, present, slugs) }
}

/** One that was never published leaves no trace. */
const everPublished = ({ withdrawn = [], state }: SiteInput): readonly Withdrawn[] => {
  const known = new Set(state?.episodes.map(({ slug }) => slug))
  return withdrawn.filter(({ slug }) => known.has(slug))
}

/** The files with what they leave behind and what is to be remembered of them. */
const withState = (
  files: readonly PlannedFile[],
  before: PublishState | undefined,
  after: Pick<PublishState, 'baseUrl' | 'feeds' | 'episodes' | 'gone'>,
): Pick<SitePlan, 'files' | 'stale' | 'state'> => {
  const paths = new Set(files.map(({ path }) => path))
  return {
    files,
    stale: (before?.files ?? []).filter((path) => !paths.has(path)),
    state: { version: 1, ...after, files: [...paths].sort() },
  }
}
