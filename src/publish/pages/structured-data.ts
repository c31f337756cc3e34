import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { addressOf, HOME } from '../site-paths.ts'
import { isoDuration } from '../times.ts'
import type { Site } from './site.ts'

/** The show, as schema.org describes it. */
export const seriesData = ({ show, baseUrl, feedPath, coverPath }: Site): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  '@type': 'PodcastSeries',
  name: show.title,
  description: show.description,
  url: addressOf(baseUrl, HOME),
  webFeed: addressOf(baseUrl, feedPath),
  image: addressOf(baseUrl, coverPath),
  inLanguage: show.language,
  publisher: { '@type': 'Organization', name: show.publisher.name, url: show.publisher.url },
})

/** A list of briefings, as schema.org describes it. */
export const collectionData = (
  { path, title }: { readonly path: string; readonly title: string },
  site: Site,
): Readonly<Record<string, unknown>> => {
  const { '@context': context, ...series } = seriesData(site)
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: title,
    url: addressOf(site.baseUrl, path),
    inLanguage: site.show.language,
    isPartOf: series,
  }
}

/** A briefing, as schema.org describes it. */
export const episodeData = (facts: EpisodeFacts, site: Site): Readonly<Record<string, unknown>> => {
  const { '@context': context, ...series } = seriesData(site)
  return {
    '@context': context,
    '@type': 'PodcastEpisode',
    name: facts.title,
    description: facts.summary,
    url: addressOf(site.baseUrl, facts.paths.page),
    datePublished: facts.firstPublished.slice(0, 10),
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
    partOfSeries: series,
  }
}
