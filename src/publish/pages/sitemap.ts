import { addressOf, SITEMAP } from '../site-paths.ts'

/** The addresses that search engines may list, one a line, as sitemaps.org takes them. */
export const formatSitemap = (paths: readonly string[], baseUrl: string): string =>
  paths.map((path) => `${addressOf(baseUrl, path)}\n`).join('')

/** Lets everyone in, and says where the sitemap is; keeps everyone out of a private site. Crawlers read it at the root of a host alone. */
export const formatRobots = (baseUrl: string, isPrivate: boolean): string =>
  isPrivate ? 'User-agent: *\nDisallow: /\n' : `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(baseUrl, SITEMAP)}\n`
