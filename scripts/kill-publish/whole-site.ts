import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseRssFeed } from 'feedsmith'

/**
 * What is wrong with a site as a visitor or an app would find it at this moment: feeds and their archives that do not parse, files that they
 * name and that are missing or of another length, and links of any page that can be reached from the front page to what is not there.
 * A site without feed and front page has not begun; nothing can be wrong with it.
 */
export const faultsOf = (site: string, baseUrl: string): readonly string[] => [
  ...feedFaults(site, baseUrl),
  ...pageFaults(site, baseUrl),
]

const feedFaults = (site: string, baseUrl: string): readonly string[] => {
  const archive = join(site, 'archive')
  const archives = existsSync(archive) ? readdirSync(archive).map((name) => `archive/${name}`) : []
  return ['everyone.xml', ...archives]
    .filter((path) => existsSync(join(site, path)))
    .flatMap((path) => faultsOfFeed(site, path, baseUrl))
}

const faultsOfFeed = (site: string, path: string, baseUrl: string): readonly string[] => {
  const xml = readFileSync(join(site, path), 'utf8')
  try {
    const { items = [], atom } = parseRssFeed(xml)
    const enclosures = items.flatMap(({ enclosures: of = [] }) => of)
    const named = [
      ...enclosures.map(({ url }) => url),
      ...items.flatMap(({ link, podcast }) => [
        link,
        podcast?.chapters?.url,
        ...(podcast?.transcripts ?? []).map(({ url }) => url),
      ]),
      ...(atom?.links ?? []).filter(({ rel }) => rel !== 'hub').map(({ href }) => href),
    ]
    const wrong = enclosures.filter(({ url = '', length }) => sizeAt(site, url, baseUrl) !== length)
    return [
      ...(xml.endsWith('</rss>\n') ? [] : [`${path} is cut`]),
      ...named
        .filter((url) => sizeAt(site, url ?? '', baseUrl) === 0)
        .map((url) => `${path} names ${url}, which is not there`),
      ...enclosures
        .filter(({ url = '' }) => isGone(site, new URL(url).pathname))
        .map(({ url }) => `${path} names ${url}, which the list of what is gone has`),
      ...wrong.map(({ url }) => `${path} gives ${url} another length`),
    ]
  } catch (error) {
    return [`${path} is no feed: ${error}`]
  }
}

/** Whether a web server that reads the list of what is gone would refuse an address. */
const isGone = (site: string, path: string): boolean => {
  const list = join(site, 'gone.map')
  if (!existsSync(list)) return false
  const patterns = readFileSync(list, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  return patterns.some((one) => (one.startsWith('~') ? new RegExp(one.slice(1)).test(path) : one === path))
}

const pageFaults = (site: string, baseUrl: string): readonly string[] => {
  if (!existsSync(join(site, 'index.html'))) return []
  const faults: string[] = []
  const seen = new Set(['index.html'])
  for (const path of seen) {
    for (const target of targetsOf(site, path, baseUrl)) {
      if (!existsSync(join(site, target))) faults.push(`${path} leads to ${target}, which is not there`)
      else if (/\.html$/.test(target)) seen.add(target)
    }
  }
  return [...faults, ...searchFaults(site)]
}

const targetsOf = (site: string, path: string, baseUrl: string): readonly string[] => {
  const html = readFileSync(join(site, path), 'utf8')
  const links = [...html.matchAll(/ (?:href|src|data-finder)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
  )
  const own = links
    .filter((link) => !/^[a-z]+:/.test(link) && !link.startsWith('#'))
    .map((link) => posix.join(posix.dirname(path), link.replace(/#.*$/, '')))
  const sitemap =
    path === 'index.html' && existsSync(join(site, 'sitemap.txt'))
      ? readFileSync(join(site, 'sitemap.txt'), 'utf8').trim().split('\n')
      : []
  return [...own, ...sitemap.map((url) => pathOf(url, baseUrl))]
}

/** The search index names one file, and that file the others. */
const searchFaults = (site: string): readonly string[] => {
  const entry = join(site, 'pagefind', 'pagefind-entry.json')
  if (!existsSync(entry)) return []
  const named: unknown = JSON.parse(readFileSync(entry, 'utf8'))
  const hashes = JSON.stringify(named).match(/[a-z]{2}_[0-9a-f]{6,}/g) ?? []
  return hashes
    .filter((hash) => !existsSync(join(site, 'pagefind', `pagefind.${hash}.pf_meta`)))
    .map((hash) => `the search index ${hash} is not there`)
}

const pathOf = (url: string, baseUrl: string): string =>
  url.slice(baseUrl.length + 1).replace(/(^|\/)$/, '$1index.html')

/** Bytes of the file at an address; 0 where there is none. */
const sizeAt = (site: string, url: string, baseUrl: string): number =>
  url.startsWith(baseUrl) ? (statSync(join(site, pathOf(url, baseUrl)), { throwIfNoEntry: false })?.size ?? 0) : 0
