import { AUDIENCES, type Audience } from '../knowledge/index.ts'
import type { DescribedEpisode } from './described-episode.ts'
import { formatGone, GONE_LIST, type Gone } from './gone-list.ts'
import { briefingPage } from './pages/briefing-page.ts'
import { collectionPage } from './pages/collection-page.ts'
import { briefingsOf } from './pages/editions.ts'
import { FACETS, tagPath } from './pages/facets.ts'
import { homePage } from './pages/home-page.ts'
import { byTag, type Entry, entriesOf } from './pages/listing.ts'
import { notFoundPage } from './pages/not-found-page.ts'
import { playerPage } from './pages/player-page.ts'
import type { Site } from './pages/site.ts'
import { siteTemplate } from './pages/site-templates.ts'
import { formatRobots, formatSitemap } from './pages/sitemap.ts'
import { qrPicture, subscribePage } from './pages/subscribe-page.ts'
import { transcriptPage } from './pages/transcript-page.ts'
import { withdrawnPage } from './pages/withdrawn-page.ts'
import {
  briefingPath,
  HOME,
  ICON,
  LIBRARY,
  NOT_FOUND,
  PLAYER,
  playerPath,
  qrPath,
  ROBOTS,
  SITEMAP,
  STYLESHEET,
  SUBSCRIBE,
} from './site-paths.ts'
import type { PlannedFile } from './site-plan.ts'
import type { Withdrawn } from './withdrawn.ts'

/** What people read, and what it is dressed with: style, scripts and icon before the pages that use them, the front page last. */
export const planPages = (
  episodes: readonly DescribedEpisode[],
  withdrawn: readonly Withdrawn[],
  site: Site,
  gone: Gone,
): readonly PlannedFile[] => {
  const entries = entriesOf(briefingsOf(episodes), site.knowledge)
  const collections = collectionPages(entries, site)
  const pages = entries.map((entry) => ({
    ...page(entry.briefing.lead.facts.paths.page, briefingPage(entry, site)),
    searched: true,
  }))
  const published = entries.map(({ briefing: { lead } }) => lead.facts.slug)
  const listed = [HOME, SUBSCRIBE, ...[...collections, ...pages].map(({ path }) => path)]
  return [
    ...dress(site),
    page(NOT_FOUND, notFoundPage(site)),
    ...episodes.map(({ episode, facts }) => page(facts.paths.transcript, transcriptPage(episode, facts, site))),
    ...entries.map(({ briefing: { lead } }) => page(playerPath(lead.facts.slug), playerPage(lead, site))),
    ...pages,
    ...withdrawn.map((one) => page(briefingPath(one.slug), withdrawnPage(one, published, site))),
    ...goneList(gone, site),
    ...collections,
    ...subscribePages(episodes, site),
    ...(site.isPrivate ? [] : [page(SITEMAP, formatSitemap(listed, site.baseUrl))]),
    page(ROBOTS, formatRobots(site.baseUrl, site.isPrivate)),
    page(HOME, homePage(entries, site)),
  ]
}

const goneList = (gone: Gone, { baseUrl }: Site): readonly PlannedFile[] =>
  gone.slugs.length + gone.files.length === 0 ? [] : [page(GONE_LIST, formatGone(gone, baseUrl))]

const dress = ({ templates }: Site): readonly PlannedFile[] => [
  page(STYLESHEET, siteTemplate(templates, 'site.css')),
  page(PLAYER, siteTemplate(templates, 'player.js')),
  page(LIBRARY, siteTemplate(templates, 'library.js')),
  page(ICON, siteTemplate(templates, 'icon.svg')),
]

const collectionPages = (entries: readonly Entry[], site: Site): readonly PlannedFile[] =>
  FACETS.flatMap((facet) =>
    byTag(entries, facet).map(({ tag, entries: own }) =>
      page(tagPath(facet, tag), collectionPage({ facet, tag, entries: own }, site)),
    ),
  )

const subscribePages = (episodes: readonly DescribedEpisode[], site: Site): readonly PlannedFile[] => {
  const audiences = audiencesOf(episodes)
  return [
    ...audiences.map((audience) => page(qrPath(audience), qrPicture(audience, site))),
    page(SUBSCRIBE, subscribePage(audiences, site)),
  ]
}

/** Whose feeds there are: everyone's always, others' where they have an edition. */
const audiencesOf = (episodes: readonly DescribedEpisode[]): readonly Audience[] =>
  AUDIENCES.filter((audience) => audience === 'everyone' || episodes.some(({ facts }) => facts.audience === audience))

const page = (path: string, content: string): PlannedFile => ({ role: 'page', path, content })
