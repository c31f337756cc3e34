import { HOME } from '../site-paths.ts'
import { FACETS } from './facets.ts'
import { type Entry, listed } from './listing.ts'

/**
 * Every briefing, newest first, in the fewest words by which the front page of a large library can filter and list them: the slugs of each
 * facet, then a row for each briefing with title, link, what else is said of it, and the places of its tags in those lists.
 */
export const formatFinder = (entries: readonly Entry[]): string => {
  const lists = FACETS.map((facet) => [...new Set(entries.flatMap(({ tags }) => tags[facet].map(({ slug }) => slug)))])
  const places = lists.map((slugs) => new Map(slugs.map((slug, place) => [slug, place])))
  const rows = entries.map((entry) => {
    const { title, link, minutes, published, review } = listed(entry, HOME)
    const tags = FACETS.map((facet, index) => entry.tags[facet].map(({ slug }) => places[index]?.get(slug) ?? -1))
    return [title, link, [minutes, published.written, review].filter((part) => part !== '').join(' · '), tags]
  })
  return `${JSON.stringify({ facets: FACETS, slugs: lists, briefings: rows })}\n`
}
