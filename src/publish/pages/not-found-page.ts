import { NOT_FOUND } from '../site-paths.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'

/** What a host shows for an address that does not exist. Hosts show it at any depth, so its links count from the host's own root. */
export const notFoundPage = (site: Site): string => {
  const frame = frameOf(site, {
    path: NOT_FOUND,
    title: 'Page not found',
    description: 'There is nothing at this address.',
  })
  const root = new URL(`${site.baseUrl}/`).pathname
  const links = Object.fromEntries(Object.entries(frame.links).map(([name, link]) => [name, `${root}${link}`]))
  return fillPage(site.templates, 'not-found.hbs', { ...frame, canonical: '', links })
}
