import { writtenDate } from '../dates.ts'
import { relativeLink } from '../site-paths.ts'
import type { Entry } from './listing.ts'

/** How many briefings a page of a long list has; its first page has as many to nearly twice as many. */
const ON_A_PAGE = 100

/** A page of a list of briefings. */
export interface ShelfPage {
  /** Place in the site. */
  readonly path: string
  readonly entries: readonly Entry[]
  /** Places of the pages before and after it; absent at the ends. */
  readonly newer?: string
  readonly older?: string
}

/**
 * A list of briefings, newest first, as pages; the first is `first`, an index page. Pages are counted from the oldest briefing, so that
 * another briefing changes the first page alone until that one is full: what people linked to, and what hosts keep, stays.
 */
export const shelve = (entries: readonly Entry[], first: string): readonly [ShelfPage, ...ShelfPage[]] => {
  const full = Math.max(0, Math.floor(entries.length / ON_A_PAGE) - 1)
  const onFirst = entries.length - full * ON_A_PAGE
  const pathOf = (number: number): string => first.replace(/index\.html$/, `page-${number}.html`)
  const older = Array.from({ length: full }, (_, index): ShelfPage => {
    const number = full - index
    const from = onFirst + index * ON_A_PAGE
    return {
      path: pathOf(number),
      entries: entries.slice(from, from + ON_A_PAGE),
      newer: index === 0 ? first : pathOf(number + 1),
      ...(number === 1 ? {} : { older: pathOf(number - 1) }),
    }
  })
  return [{ path: first, entries: entries.slice(0, onFirst), ...(full === 0 ? {} : { older: pathOf(full) }) }, ...older]
}

/** What a page shows of the pages beside it; `all` is every page of the list, for the first page alone. */
export const turning = ({ path, newer, older }: ShelfPage, all: readonly ShelfPage[]) => ({
  isFirst: newer === undefined,
  newer: newer === undefined ? '' : relativeLink(path, newer),
  older: older === undefined ? '' : relativeLink(path, older),
  pages:
    newer === undefined && all.length > 1
      ? all.slice(1).map((one) => ({ link: relativeLink(path, one.path), ...span(one) }))
      : [],
})

/** From when to when the briefings of a page were published, and how many they are. */
const span = ({ entries }: ShelfPage) => {
  const days = [entries.at(-1), entries[0]].map((entry) => writtenDate(entry?.briefing.lead.facts.firstPublished ?? ''))
  return { from: days[0] ?? '', to: days[1] ?? '', count: entries.length }
}
