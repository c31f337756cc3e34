import { fillTemplate } from '../../shared/index.ts'
import { siteTemplateMissing } from '../errors.ts'

/** The files of templates/site that publishing needs; a workspace's own file of the same name wins. */
export const SITE_TEMPLATES = [
  'index.hbs',
  'collection.hbs',
  'subscribe.hbs',
  'player.hbs',
  'briefing.hbs',
  'transcript.hbs',
  'not-found.hbs',
  'withdrawn.hbs',
  'show-notes.hbs',
  'head.hbs',
  'masthead.hbs',
  'foot.hbs',
  'sentences.hbs',
  'sources.hbs',
  'listing.hbs',
  'site.css',
  'player.js',
  'library.js',
  'search.js',
  'icon.svg',
] as const

/** The parts that pages share, by the names under which templates call them. */
const PARTIALS = ['head', 'masthead', 'foot', 'sentences', 'sources', 'listing'] as const

export type SiteTemplate = (typeof SITE_TEMPLATES)[number]

/** Template sources by name. */
export type Templates = Readonly<Record<string, string>>

/**
 * The source of a template, or of a file that goes into the site as it is.
 * @throws ScrcastError `publish/template-missing`
 */
export const siteTemplate = (templates: Templates, name: SiteTemplate): string => {
  const source = templates[name]
  if (source === undefined) throw siteTemplateMissing(name)
  return source
}

/**
 * Fills a page's template; the parts that all pages share are partials.
 * @throws ScrcastError `publish/template-missing`, `templates/broken`
 */
export const fillPage = (templates: Templates, name: SiteTemplate, values: Readonly<Record<string, unknown>>): string =>
  fillTemplate(
    {
      name: `site/${name}`,
      source: siteTemplate(templates, name),
      escaping: 'html',
      partials: Object.fromEntries(PARTIALS.map((part) => [part, siteTemplate(templates, `${part}.hbs`).trimEnd()])),
    },
    values,
  )
