import { AUDIENCE_NAMES, AUDIENCES, type Audience, type Knowledge } from '../../knowledge/index.ts'
import { relativeLink, SUBSCRIBE } from '../site-paths.ts'
import { FACET_NAMES, type Facet, type Tag, tagPath } from './facets.ts'
import { frameOf } from './frame.ts'
import { type Entry, listed } from './listing.ts'
import { type ShelfPage, shelve, turning } from './shelf.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { collectionData } from './structured-data.ts'

/** A collection of briefings, and the pages that list them. */
export interface Collection {
  readonly facet?: Facet
  /** Such as "Theme". */
  readonly kind: string
  readonly title: string
  readonly guidance: ReturnType<typeof guidanceOn>
  /** The audience whose own feed brings the editions for it; absent where there is none. */
  readonly feedOf?: Audience
  readonly pages: readonly ShelfPage[]
}

/** The briefings of one theme, agency, audience, nation, year or board, newest first; of a theme, what is known of it too. */
export const collectionOf = (
  { facet, tag, entries }: { readonly facet: Facet; readonly tag: Tag; readonly entries: readonly Entry[] },
  knowledge: Knowledge,
): Collection => ({
  facet,
  kind: FACET_NAMES[facet].one,
  title: tag.title,
  guidance: facet === 'theme' ? guidanceOn(tag.slug, knowledge) : null,
  ...(facet === 'audience' ? ownFeed(tag, entries) : {}),
  pages: shelve(entries, tagPath(facet, tag)),
})

/** A page of a collection. */
export const collectionPage = (
  page: ShelfPage,
  { facet, kind, title, guidance, feedOf, pages }: Collection,
  site: Site,
): string => {
  const { path, entries } = page
  const head = {
    path,
    title,
    description: `Briefings on safeguarding reviews. ${kind}: ${title}.`,
    structuredData: collectionData({ path, title }, site),
  }
  return fillPage(site.templates, 'collection.hbs', {
    ...frameOf(site, head),
    kind,
    title,
    guidance: page.newer === undefined ? guidance : null,
    feed:
      feedOf === undefined
        ? null
        : { name: AUDIENCE_NAMES[feedOf], link: `${relativeLink(path, SUBSCRIBE)}#${feedOf}` },
    briefings: entries.map((entry) => listed(entry, path, facet === 'theme' ? title : '')),
    turning: turning(page, pages),
  })
}

/** Whose editions some of the briefings have. */
const ownFeed = ({ slug }: Tag, entries: readonly Entry[]): Pick<Collection, 'feedOf'> => {
  const feedOf = AUDIENCES.find((one) => one === slug)
  const hasEdition = entries.some(({ briefing: { lead, others } }) =>
    [lead, ...others].some(({ facts }) => facts.audience === feedOf),
  )
  return feedOf === undefined || !hasEdition ? {} : { feedOf }
}

/** What a theme says to everyone, in the words of the knowledge base; null where it says nothing. */
const guidanceOn = (id: string, { themes }: Knowledge) => {
  const theme = themes.find((one) => one.id === id)
  if (theme === undefined || theme.message === '') return null
  const { message, whyItMatters, whatHelps, question } = theme
  return { message, whyItMatters: whyItMatters.join(' '), whatHelps, question }
}
