import { briefingPath } from './site-paths.ts'
import type { PlannedFile } from './site-plan.ts'

/** The list of what is gone for ever, in the form of nginx's `map`; none where nothing is. */
export const GONE_LIST = 'gone.map'

/** What is gone. */
export interface Gone {
  /** Briefings that were withdrawn: everything in their folders is gone. */
  readonly slugs: readonly string[]
  /** Files of briefings that stay: audio, transcripts and chapters that others took the place of. */
  readonly files: readonly string[]
}

/**
 * A line for each withdrawn briefing and each former file, with the page that says what became of it. A host that answers 410 tells apps
 * and search engines to drop what they kept; 404 would only make them ask again. See
 * https://nginx.org/en/docs/http/ngx_http_map_module.html
 * @param baseUrl where the site stands
 */
export const formatGone = ({ slugs, files }: Gone, baseUrl: string): string => {
  const above = new URL(baseUrl).pathname.replace(/\/+$/, '')
  const line = (pattern: string, slug: string): string => `${pattern} ${above}/${briefingPath(slug)};\n`
  return [
    ...[...slugs].sort().map((slug) => line(`~^${above}/briefings/${slug}/`, slug)),
    ...[...files].sort().map((path) => line(`${above}/${path}`, slugOf(path))),
  ].join('')
}

/** The file of the list; none where nothing is gone. */
export const goneList = (gone: Gone, baseUrl: string): readonly PlannedFile[] =>
  gone.slugs.length + gone.files.length === 0
    ? []
    : [{ role: 'gone', path: GONE_LIST, content: formatGone(gone, baseUrl) }]

/** The page of the site that stands in the place of a path which a list calls gone; undefined where it is not. */
export const pageOfGone = (list: string, path: string): string | undefined => {
  const [, slug, file] = path.match(/^\/(briefings\/[a-z0-9-]+)\/(.*)$/s) ?? []
  if (slug === undefined || file === undefined) return undefined
  const names = list.split('\n').map((line) => line.split(' ')[0] ?? '')
  const gone = names.some((name) => name.endsWith(`/${slug}/`) || (file !== '' && name.endsWith(`/${slug}/${file}`)))
  return gone ? `${slug}/index.html` : undefined
}

/** Of a path such as `briefings/bobbie/bobbie-0123456789.mp3`. */
const slugOf = (path: string): string => path.split('/').at(-2) ?? path
