import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { addressOf, HOME } from '../site-paths.ts'
import { isoDuration } from '../times.ts'
import type { Site } from './site.ts'

/** Something as schema.org describes it: https://schema.org/docs/full.html */
type Described = Readonly<Record<string, unknown>>

const CONTEXT = { '@context': 'https://schema.org' }

/** The show, as schema.org describes it. */
export const seriesData = (site: Site): Described => ({ ...CONTEXT, ...seriesOf(site) })

/** A list of briefings, as schema.org describes it. */
export const collectionData = (page: PlaceOfPage, site: Site): Described => ({
  ...CONTEXT,
  '@type': 'CollectionPage',
  name: page.title,
  url: addressOf(site.baseUrl, page.path),
  inLanguage: site.show.language,
  isPartOf: seriesOf(site),
  breadcrumb: trailTo(page, site),
})

/** A briefing and where its page stands, as schema.org describes them. */
export const episodeData = (facts: EpisodeFacts, site: Site): Described => ({
  ...CONTEXT,
  '@graph': [episodeOf(facts, site), trailTo({ path: facts.paths.page, title: facts.title }, site)],
})

interface PlaceOfPage {
  readonly path: string
  readonly title: string
}

const seriesOf = ({ show, baseUrl, feedPath, coverPath }: Site): Described => ({
  '@type': 'PodcastSeries',
  name: show.title,
  description: show.description,
  url: addressOf(baseUrl, HOME),
  webFeed: addressOf(baseUrl, feedPath),
  image: addressOf(baseUrl, coverPath),
  inLanguage: show.language,
  publisher: { '@type': 'Organization', name: show.publisher.name, url: show.publisher.url },
})

/** The way from the front page. */
const trailTo = ({ path, title }: PlaceOfPage, { show, baseUrl }: Site): Described => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { name: show.title, path: HOME },
    { name: title, path },
  ].map(({ name, path: place }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: addressOf(baseUrl, place),
  })),
})

const episodeOf = (facts: EpisodeFacts, site: Site): Described => ({
  '@type': 'PodcastEpisode',
  name: facts.title,
  description: facts.summary,
  url: addressOf(site.baseUrl, facts.paths.page),
  datePublished: facts.firstPublished.slice(0, 10),
  ...(facts.identity.correctedAt === undefined ? {} : { dateModified: facts.identity.correctedAt.slice(0, 10) }),
  episodeNumber: facts.identity.number,
  inLanguage: site.show.language,
  timeRequired: isoDuration(facts.audio.durationSeconds),
  accessMode: ['auditory', 'textual'],
  accessibilityFeature: ['transcript', 'structuralNavigation'],
  isBasedOn: facts.reviewUrl,
  associatedMedia: {
    '@type': 'AudioObject',
    contentUrl: addressOf(site.baseUrl, facts.paths.audio),
    encodingFormat: 'audio/mpeg',
    contentSize: String(facts.audio.bytes),
    duration: isoDuration(facts.audio.durationSeconds),
  },
  partOfSeries: seriesOf(site),
})
