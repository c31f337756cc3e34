import { AUDIENCES, type Audience } from '../knowledge/index.ts'
import { sha256 } from '../shared/index.ts'
import type { DescribedEpisode } from './described-episode.ts'
import { briefingPage } from './pages/briefing-page.ts'
import { type Collection, collectionOf, collectionPage } from './pages/collection-page.ts'
import { briefingsOf } from './pages/editions.ts'
import { FACETS } from './pages/facets.ts'
import { formatFinder } from './pages/finder.ts'
import { homePage, isLarge } from './pages/home-page.ts'
import { byTag, type Entry, entriesOf } from './pages/listing.ts'
import { notFoundPage } from './pages/not-found-page.ts'
import { playerPage } from './pages/player-page.ts'
import { formatSearchWords } from './pages/search-words.ts'
import { shelve } from './pages/shelf.ts'
import type { Site } from './pages/site.ts'
import { siteTemplate } from './pages/site-templates.ts'
import { formatRobots, formatSitemap } from './pages/sitemap.ts'
import { qrPicture, subscribePage } from './pages/subscribe-page.ts'
import { transcriptPage } from './pages/transcript-page.ts'
import { withdrawnPage } from './pages/withdrawn-page.ts'
import {
  briefingPath,
  EVERY_BRIEFING,
  FINDER,
  HOME,
  ICON,
  LIBRARY,
  NOT_FOUND,
  PLAYER,
  playerPath,
  qrPath,
  ROBOTS,
  SEARCH,
  SEARCH_WORDS,
  SITEMAP,
  STYLESHEET,
  SUBSCRIBE,
} from './site-paths.ts'
import type { PlannedFile, Role } from './site-plan.ts'
import type { Withdrawn } from './withdrawn.ts'

/** What people read, and what it is dressed with: style, scripts and icon before the pages that use them, the front page last. */
export const planPages = (
  episodes: readonly DescribedEpisode[],
  withdrawn: readonly Withdrawn[],
  site: Site,
): readonly PlannedFile[] => {
  const entries = entriesOf(briefingsOf(episodes), site.knowledge)
  const collections = collectionPages(entries, site)
  const briefings = entries.map((entry) => briefingOf(entry, site))
  const listed = [HOME, SUBSCRIBE, ...[...collections, ...briefings].map(({ path }) => path)]
  const keys = entries.map(({ key }) => key)
  const published = entries.map(({ briefing: { lead } }) => lead.facts.slug)
  return [
    ...dress(site),
    ready(NOT_FOUND, notFoundPage(site)),
    ...episodes.map((episode) => transcriptOf(episode, site)),
    ...entries.map((entry) => playerOf(entry, site)),
    ...briefings,
    ...withdrawn.map((one) => ready(briefingPath(one.slug), withdrawnPage(one, published, site))),
    ...collections,
    ...(isLarge(entries) ? [drawn(FINDER, site, keys, () => formatFinder(entries))] : []),
    searchWords(entries, site),
    ...subscribePages(episodes, site),
    { ...drawn(HOME, site, keys, () => homePage(entries, site)), role: 'front' },
    ...(site.isPrivate ? [] : [ready(SITEMAP, formatSitemap(listed, site.baseUrl), 'front')]),
    ready(ROBOTS, formatRobots(site.baseUrl, site.isPrivate), 'front'),
  ]
}

const dress = ({ templates }: Site): readonly PlannedFile[] => [
  ready(STYLESHEET, siteTemplate(templates, 'site.css')),
  ready(PLAYER, siteTemplate(templates, 'player.js')),
  ready(LIBRARY, siteTemplate(templates, 'library.js')),
  ready(SEARCH, siteTemplate(templates, 'search.js')),
  ready(ICON, siteTemplate(templates, 'icon.svg')),
]

const transcriptOf = ({ source, facts, key }: DescribedEpisode, site: Site): PlannedFile =>
  drawn(facts.paths.transcript, site, [key], async () => transcriptPage(await source.load(), facts, site))

const playerOf = ({ briefing: { lead }, key }: Entry, site: Site): PlannedFile =>
  drawn(playerPath(lead.facts.slug), site, [key], () => playerPage(lead, site))

const briefingOf = (entry: Entry, site: Site): PlannedFile => {
  const { source, facts } = entry.briefing.lead
  const draw = async () => briefingPage(entry, await source.load(), site)
  return { ...drawn(facts.paths.page, site, [entry.key], draw), searched: true }
}

/** A page or more for each value that a briefing is found by, and of a large library for all of it. */
const collectionPages = (entries: readonly Entry[], site: Site): readonly PlannedFile[] => {
  const tagged = FACETS.flatMap((facet) =>
    byTag(entries, facet).map((group) => collectionOf({ facet, ...group }, site.knowledge)),
  )
  return [...(isLarge(entries) ? [everyBriefing(entries)] : []), ...tagged].flatMap((collection) =>
    collection.pages.map((page) => {
      const { newer = '', older = '' } = page
      // The first page names all others, by the days of their briefings.
      const named = page.newer === undefined ? collection.pages.flatMap(({ entries: of }) => [of[0], of.at(-1)]) : []
      const keys = [
        collection.title,
        collection.feedOf ?? '',
        newer,
        older,
        ...[...page.entries, ...named].map((entry) => entry?.key ?? ''),
      ]
      return drawn(page.path, site, keys, () => collectionPage(page, collection, site))
    }),
  )
}

const everyBriefing = (entries: readonly Entry[]): Collection => ({
  kind: 'Library',
  title: 'All briefings',
  guidance: null,
  pages: shelve(entries, EVERY_BRIEFING),
})

const searchWords = (entries: readonly Entry[], site: Site): PlannedFile => {
  const themes = byTag(entries, 'theme').map(({ tag }) => tag)
  return drawn(SEARCH_WORDS, site, [JSON.stringify(themes)], () => formatSearchWords(themes, site.knowledge))
}

const subscribePages = (episodes: readonly DescribedEpisode[], site: Site): readonly PlannedFile[] => {
  const audiences = audiencesOf(episodes)
  return [
    ...audiences.map((audience) => ready(qrPath(audience), qrPicture(audience, site))),
    ready(SUBSCRIBE, subscribePage(audiences, site)),
  ]
}

/** Whose feeds there are: everyone's always, others' where they have an edition. */
const audiencesOf = (episodes: readonly DescribedEpisode[]): readonly Audience[] => {
  const present = new Set(episodes.map(({ facts }) => facts.audience))
  return AUDIENCES.filter((audience) => audience === 'everyone' || present.has(audience))
}

const ready = (path: string, content: string, role: Role = 'page'): PlannedFile => ({ role, path, content })

/** A page that is drawn only where `keys` or the site's own differ from what it was last drawn from. */
const drawn = (
  path: string,
  site: Site,
  keys: readonly string[],
  draw: () => string | Promise<string>,
): Extract<PlannedFile, { readonly draw: unknown }> => ({
  role: 'page',
  path,
  madeFrom: sha256([site.key, path, ...keys].join('\n')),
  draw,
})
