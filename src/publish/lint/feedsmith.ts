import { createRequire } from 'node:module'
import type * as Feedsmith from 'feedsmith'

type ParseRss = typeof Feedsmith.parseRssFeed<string>

/** An RSS feed as a reader sees it. Throws where it is none. The package is loaded at the first feed, since every command would wait for it. */
export const parseRss: ParseRss = (xml) => {
  // The package's own types say what it gives.
  const { parseRssFeed }: typeof Feedsmith = createRequire(import.meta.url)('feedsmith')
  return parseRssFeed(xml)
}
