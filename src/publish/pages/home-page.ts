import { HOME, relativeLink } from '../site-paths.ts'
import { FACET_NAMES, FACETS, type Facet, tagPath } from './facets.ts'
import { frameOf } from './frame.ts'
import { byTag, type Entry, listed } from './listing.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { seriesData } from './structured-data.ts'

/** The front page: search, filters, every briefing, newest first, and where to browse and subscribe. */
export const homePage = (entries: readonly Entry[], site: Site): string => {
  const head = {
    path: HOME,
    title: site.show.title,
    description: site.show.description,
    structuredData: seriesData(site),
    searches: true,
  }
  return fillPage(site.templates, 'index.hbs', {
    ...frameOf(site, head),
    facets: FACETS.map((facet) => facetValues(entries, facet)).filter(({ tags }) => tags.length > 0),
    briefings: entries.map((entry) => listed(entry, HOME)),
  })
}

const facetValues = (entries: readonly Entry[], facet: Facet) => ({
  facet,
  ...FACET_NAMES[facet],
  tags: byTag(entries, facet).map(({ tag, entries: own }) => ({
    ...tag,
    link: relativeLink(HOME, tagPath(facet, tag)),
    count: own.length,
  })),
})
