import { contentPolicy } from '../content-policy.ts'
import { addressOf, HOME, ICON, LIBRARY, PLAYER, relativeLink, SEARCH, STYLESHEET, SUBSCRIBE } from '../site-paths.ts'
import type { Site } from './site.ts'

export interface PageHead {
  /** Place of the page in the site. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** schema.org data; absent where a page has none. */
  readonly structuredData?: Readonly<Record<string, unknown>>
  /** Whether it can search, which takes WebAssembly and files of the site's own; false where absent. */
  readonly searches?: boolean
}

/** What the parts shared by all pages (head, masthead, foot) show. Links are relative; canonical, picture and feed address are absolute. */
export const frameOf = (
  { show, baseUrl, coverPath, feedPath, isPrivate }: Site,
  { path, title, description, structuredData, searches = false }: PageHead,
) => {
  const link = (to: string): string => relativeLink(path, to)
  return {
    language: show.language,
    pageTitle: title === show.title ? title : `${title} – ${show.title}`,
    shortTitle: title,
    pageDescription: description,
    isPrivate,
    policy: contentPolicy({ searches }),
    canonical: addressOf(baseUrl, path),
    picture: addressOf(baseUrl, coverPath),
    showTitle: show.title,
    showDescription: show.description,
    publisher: show.publisher,
    copyright: show.copyright ?? show.publisher.name,
    feedAddressParts: addressParts(addressOf(baseUrl, feedPath)),
    links: {
      home: link(HOME),
      stylesheet: link(STYLESHEET),
      player: link(PLAYER),
      icon: link(ICON),
      library: link(LIBRARY),
      search: link(SEARCH),
      subscribe: link(SUBSCRIBE),
      feed: link(feedPath),
      cover: link(coverPath),
    },
    structuredData: structuredData === undefined ? '' : inScript(structuredData),
  }
}

/** An address in pieces between which a narrow screen may break the line, after its host and each folder; copied, it is whole. */
export const addressParts = (address: string): readonly string[] => address.split(/(?<=[^/]\/)(?=[^/])/)

/** JSON that cannot end the script element it stands in. */
const inScript = (value: Readonly<Record<string, unknown>>): string => JSON.stringify(value).replaceAll('<', '\\u003c')
