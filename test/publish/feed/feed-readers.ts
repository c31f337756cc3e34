import { parseRssFeed } from 'feedsmith'
import { XmlDocument } from 'libxml2-wasm'
import { parseFeed } from 'podcast-partytime'
import RssParser from 'rss-parser'
import type { ReadChannel, ReadItem } from './feed-stories.ts'

/** What a reader gave: of each part the fields that it has, as it has them. */
export interface Found {
  readonly channel: { readonly [Field in keyof ReadChannel]?: unknown }
  readonly items: readonly { readonly [Field in keyof ReadItem]?: unknown }[]
}

export type FeedReader = (xml: string) => Promise<Found>

/** Independent readers of feeds; each gives the fields that it has. */
export const FEED_READERS: Readonly<Record<string, FeedReader>> = {
  feedsmith: async (xml) => {
    const { items = [], ...channel } = parseRssFeed(xml)
    return {
      channel: {
        title: channel.title,
        address: channel.atom?.links?.[0]?.href,
        link: channel.link,
        language: channel.language,
        image: channel.itunes?.image,
        explicit: channel.itunes?.explicit,
        guid: channel.podcast?.guid,
        blocked: channel.itunes?.block ?? false,
        podroll: channel.podcast?.podroll?.remoteItems?.map(({ feedGuid }) => feedGuid) ?? [],
      },
      items: items.map((item) => ({
        title: item.title,
        guid: item.guid?.value,
        link: item.link,
        published: iso(item.pubDate),
        enclosure: item.enclosures?.[0],
        durationSeconds: item.itunes?.duration,
        explicit: item.itunes?.explicit,
        transcripts: item.podcast?.transcripts?.map(({ url }) => url),
        chaptersAddress: item.podcast?.chapters?.url,
        chapterTitles: item.psc?.chapters?.map(({ title }) => title),
        people: item.podcast?.persons?.map(({ display }) => display),
      })),
    }
  },
  'podcast-partytime': async (xml) => {
    const feed = await parseFeed(xml)
    return {
      channel: {
        title: feed?.title,
        address: feed?.pubsub?.self,
        link: feed?.link,
        language: feed?.language,
        image: feed?.itunesImage,
        explicit: feed?.explicit,
        guid: feed?.guid,
        blocked: feed?.itunesBlock,
        podroll: feed?.podroll?.map(({ feedGuid }) => feedGuid) ?? [],
      },
      items: (feed?.items ?? []).map((item) => ({
        title: item.title,
        guid: item.guid,
        link: item.link,
        published: item.pubDate?.toISOString(),
        enclosure: item.enclosure,
        durationSeconds: item.duration,
        explicit: item.explicit,
        transcripts: item.podcastTranscripts?.map(({ url }) => url),
        chaptersAddress: item.podcastChapters?.url,
        people: item.podcastPeople?.map(({ name }) => name),
      })),
    }
  },
  'rss-parser': async (xml) => {
    const feed = await new RssParser<{ language?: string }>().parseString(xml)
    return {
      channel: {
        title: feed.title,
        address: feed.feedUrl,
        link: feed.link,
        language: feed.language,
        image: feed.itunes?.image,
        explicit: feed.itunes?.explicit === 'true',
      },
      items: feed.items.map((item) => ({
        title: item.title,
        guid: item.guid,
        link: item.link,
        published: item.isoDate,
        enclosure: { ...item.enclosure, length: Number(item.enclosure?.length) },
        durationSeconds: Number(item.itunes?.duration),
        explicit: item.itunes?.explicit === 'true',
        // Its own list of fields has none of the podcast namespace.
      })),
    }
  },
  'libxml2-wasm': async (xml) => {
    const document = XmlDocument.fromString(xml)
    try {
      return readTree(document)
    } finally {
      document.dispose()
    }
  },
}

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
  psc: 'http://podlove.org/simple-chapters',
}

/** A tree has no fields of its own: each is looked up by the name that its specification gives it. */
const readTree = (document: XmlDocument) => {
  const all = (path: string): readonly string[] => document.find(path, NAMESPACES).map(({ content }) => content)
  const one = (path: string): string | undefined => all(path)[0]
  return {
    channel: {
      title: one('/rss/channel/title'),
      address: one('/rss/channel/atom:link[@rel="self"]/@href'),
      link: one('/rss/channel/link'),
      language: one('/rss/channel/language'),
      image: one('/rss/channel/itunes:image/@href'),
      explicit: one('/rss/channel/itunes:explicit') === 'true',
      guid: one('/rss/channel/podcast:guid'),
      blocked: one('/rss/channel/itunes:block') === 'Yes' && one('/rss/channel/podcast:block') === 'yes',
      podroll: all('/rss/channel/podcast:podroll/podcast:remoteItem/@feedGuid'),
    },
    items: all('/rss/channel/item/title').map((_, at) => readItem(`/rss/channel/item[${at + 1}]`, all)),
  }
}

const readItem = (item: string, all: (path: string) => readonly string[]): Found['items'][number] => ({
  title: all(`${item}/title`)[0],
  guid: all(`${item}/guid[@isPermaLink="false"]`)[0],
  link: all(`${item}/link`)[0],
  published: iso(all(`${item}/pubDate`)[0]),
  enclosure: {
    url: all(`${item}/enclosure/@url`)[0],
    length: Number(all(`${item}/enclosure/@length`)[0]),
    type: all(`${item}/enclosure/@type`)[0],
  },
  durationSeconds: Number(all(`${item}/itunes:duration`)[0]),
  explicit: all(`${item}/itunes:explicit`)[0] === 'true',
  transcripts: all(`${item}/podcast:transcript/@url`),
  chaptersAddress: all(`${item}/podcast:chapters/@url`)[0],
  chapterTitles: all(`${item}/psc:chapters/psc:chapter/@title`),
  people: all(`${item}/podcast:person`),
})

const iso = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : new Date(date).toISOString()
