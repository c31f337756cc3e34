import type { Knowledge } from '../../knowledge/index.ts'
import { FACET_NAMES, type Facet, type Tag, tagPath } from './facets.ts'
import { frameOf } from './frame.ts'
import { type Entry, listed } from './listing.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { collectionData } from './structured-data.ts'

/** The page of one theme, agency, audience, nation, year or board: its briefings, newest first; of a theme, what is known of it too. */
export const collectionPage = (
  { facet, tag, entries }: { readonly facet: Facet; readonly tag: Tag; readonly entries: readonly Entry[] },
  site: Site,
): string => {
  const path = tagPath(facet, tag)
  const kind = FACET_NAMES[facet].one
  const head = {
    path,
    title: tag.title,
    description: `Briefings on safeguarding reviews. ${kind}: ${tag.title}.`,
    structuredData: collectionData({ path, title: tag.title }, site),
  }
  return fillPage(site.templates, 'collection.hbs', {
    ...frameOf(site, head),
    kind,
    title: tag.title,
    guidance: facet === 'theme' ? guidanceOn(tag.slug, site.knowledge) : null,
    briefings: entries.map((entry) => listed(entry, path)),
  })
}

/** What a theme says to everyone, in the words of the knowledge base; null where it says nothing. */
const guidanceOn = (id: string, { themes }: Knowledge) => {
  const theme = themes.find((one) => one.id === id)
  if (theme === undefined || theme.message === '') return null
  const { message, whyItMatters, whatHelps, question } = theme
  return { message, whyItMatters: whyItMatters.join(' '), whatHelps, question }
}
