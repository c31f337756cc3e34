import { posix } from 'node:path'
import type { Audience } from '../knowledge/index.ts'

// Paths are relative to the site's folder, with forward slashes; small letters, digits, hyphens and points alone.

export const HOME = 'index.html'
export const NOT_FOUND = '404.html'
export const STYLESHEET = 'assets/site.css'
export const PLAYER = 'assets/player.js'
export const ICON = 'assets/icon.svg'
export const LIBRARY = 'assets/library.js'
/** The search of the front page, and by what other words it looks. */
export const SEARCH = 'assets/search.js'
export const SEARCH_WORDS = 'assets/search-words.json'
/** What the filters of a large library look in. */
export const FINDER = 'assets/briefings.json'
/** The list of all briefings of a large library. */
export const EVERY_BRIEFING = 'briefings/index.html'
export const SUBSCRIBE = 'subscribe/index.html'
export const SITEMAP = 'sitemap.txt'
export const ROBOTS = 'robots.txt'
/** Where the search index lies; the scripts know it. */
export const SEARCH_FOLDER = 'pagefind'

export const feedPath = (audience: Audience): string => `${audience}.xml`

/** The document with the episodes of a feed that were archived together; counted from 1. */
export const archivePath = (audience: Audience, number: number): string => `archive/${audience}-${number}.xml`

export const briefingPath = (slug: string): string => `briefings/${slug}/index.html`

/** An edition of a briefing. */
export interface Edition {
  readonly slug: string
  readonly audience: Audience
}

export const transcriptPath = ({ slug, audience }: Edition): string =>
  `briefings/${slug}/transcript${suffixOf(audience)}.html`

/** The player alone, for other sites to embed. */
export const playerPath = (slug: string): string => `briefings/${slug}/player.html`

/** The picture of a feed's address that a phone reads. */
export const qrPath = (audience: Audience): string => `subscribe/${audience}.svg`

/** A media file's place: part of the hash stands in its name, so that other bytes never hide behind a known address. */
export const mediaPath = ({ slug, audience }: Edition, sha256: string, ending: string): string =>
  `briefings/${slug}/${slug}${suffixOf(audience)}-${sha256.slice(0, 10)}.${ending}`

const suffixOf = (audience: Audience): string => (audience === 'everyone' ? '' : `-${audience}`)

export const coverPath = (sha256: string, ending: 'png' | 'jpg'): string => `cover-${sha256.slice(0, 10)}.${ending}`

/** The absolute address of a file; of a folder's index page, that of the folder. */
export const addressOf = (baseUrl: string, path: string): string =>
  `${baseUrl}/${path.replace(/(^|\/)index\.html$/, '$1')}`

/** The place of the file at an address; undefined where that is on another site. */
export const pathOf = (baseUrl: string, address: string): string | undefined =>
  address.startsWith(`${baseUrl}/`) ? address.slice(baseUrl.length + 1).replace(/(^|\/)$/, '$1index.html') : undefined

/** How a page links to a file of the site. Index pages are named, so that it works from a disk and on hosts without index pages too. */
export const relativeLink = (fromPage: string, to: string): string => posix.relative(posix.dirname(fromPage), to)
