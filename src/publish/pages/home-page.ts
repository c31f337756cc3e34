import { EVERY_BRIEFING, FINDER, HOME, relativeLink } from '../site-paths.ts'
import { FACET_NAMES, FACETS, type Facet, tagPath } from './facets.ts'
import { frameOf } from './frame.ts'
import { byTag, type Entry, listed } from './listing.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { seriesData } from './structured-data.ts'

/** A front page that listed more briefings than this would be slow to load on a phone. */
const MOST_LISTED = 200
/** How many of the newest it shows where there are more. */
const NEWEST_SHOWN = 50

/** Whether there are more briefings than the front page lists. */
export const isLarge = (entries: readonly Entry[]): boolean => entries.length > MOST_LISTED

/**
 * The front page: search, filters, every briefing, newest first, and where to browse and subscribe. Of a large library it lists the newest
 * alone, and its filters look in a list of all of them that is fetched when somebody filters.
 */
export const homePage = (entries: readonly Entry[], site: Site): string => {
  const head = {
    path: HOME,
    title: site.show.title,
    description: site.show.description,
    structuredData: seriesData(site),
    searches: true,
  }
  const shown = isLarge(entries) ? entries.slice(0, NEWEST_SHOWN) : entries
  return fillPage(site.templates, 'index.hbs', {
    ...frameOf(site, head),
    facets: FACETS.map((facet) => facetValues(entries, facet)).filter(({ tags }) => tags.length > 0),
    briefings: shown.map((entry) => listed(entry, HOME)),
    more: isLarge(entries)
      ? { count: entries.length, every: relativeLink(HOME, EVERY_BRIEFING), finder: relativeLink(HOME, FINDER) }
      : null,
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
