import { briefingPath } from './site-paths.ts'

/** The list of what is gone for ever, in the form of nginx's `map`; none where nothing is. */
export const GONE_LIST = 'gone.map'

/**
 * A line for each withdrawn briefing: everything in its folder is gone. A host that answers 410 to it tells apps and search engines to
 * drop what they kept; 404 would only make them ask again. See https://nginx.org/en/docs/http/ngx_http_map_module.html
 * @param baseUrl where the site stands
 */
export const formatGone = (slugs: readonly string[], baseUrl: string): string => {
  const above = new URL(baseUrl).pathname.replace(/\/+$/, '')
  return [...slugs]
    .sort()
    .map((slug) => `~^${above}/${folderOf(slug)} 1;\n`)
    .join('')
}

/** Whether a path within the site lies in a folder that a list calls gone; the slug of its briefing, if so. */
export const goneSlug = (list: string, path: string): string | undefined => {
  const [, slug] = path.match(/^\/briefings\/([a-z0-9-]+)(?:\/|$)/) ?? []
  return slug !== undefined && list.includes(`/${folderOf(slug)} 1;`) ? slug : undefined
}

const folderOf = (slug: string): string => briefingPath(slug).replace(/index\.html$/, '')
