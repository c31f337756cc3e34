import { Podcast } from 'podcast'
import { feedDate } from '../dates.ts'
import { fullClockTime } from '../times.ts'
import { cleanTexts } from './clean-text.ts'
import type { Enclosure, Feed, FeedItem } from './feed.ts'
import { mendXml } from './mend-xml.ts'

/** An element as the package takes it. */
type Element = Readonly<Record<string, unknown>>

const element = (name: string, attributes: Readonly<Record<string, string>>, text?: string): Element => ({
  [name]: text === undefined ? { _attr: attributes } : [{ _attr: attributes }, text],
})

/** The namespace of feed history: RFC 5005, section 4. */
const HISTORY = 'http://purl.org/syndication/history/1.0'

/** Whether AI made part of it; here the voices always are. */
const AI_CONTENT = element('podcast:txt', { purpose: 'ai-content' }, 'true')

const LINE_END = Buffer.from('\n')

/**
 * The bytes of a feed file: RSS 2.0 with the iTunes, podcast, atom, content and psc namespaces.
 * @param changedAt ISO 8601: when what the feed says last changed; the package itself would take the clock
 */
export const formatFeed = (feed: Feed, changedAt: string): Buffer => {
  const { channel, items } = forPackage(cleanTexts(feed))
  const podcast = new Podcast(channel)
  for (const item of items) podcast.addItem(item)
  return Buffer.concat([mendXml(podcast.buildXml({ indent: '  ' }), feedDate(changedAt)), LINE_END])
}

/** A feed in the values that the package takes; it changes them, so they serve once. */
export const forPackage = (feed: Feed) => ({ channel: channelOf(feed), items: feed.items.map(itemOf) })

// No `author`: the package would write an element of that name, which RSS does not have in a channel.
const channelOf = (feed: Feed): ConstructorParameters<typeof Podcast>[0] => ({
  title: feed.title,
  description: feed.description,
  feedUrl: feed.address,
  siteUrl: feed.link,
  language: feed.language,
  copyright: feed.copyright,
  generator: 'scrcast',
  categories: [feed.category],
  itunesAuthor: feed.publisher.name,
  itunesSummary: feed.description,
  itunesExplicit: feed.explicit,
  itunesCategory: [{ text: feed.category }],
  itunesImage: feed.image,
  itunesType: 'episodic',
  ...(feed.verify?.email === undefined ? {} : { itunesOwner: { name: feed.publisher.name, email: feed.verify.email } }),
  ...(feed.archived.current === undefined ? {} : { customNamespaces: { fh: HISTORY } }),
  customElements: [
    { image: [{ url: feed.image }, { title: feed.title }, { link: feed.link }] },
    ...(feed.hub === undefined ? [] : [element('atom:link', { rel: 'hub', href: feed.hub })]),
    ...archiveLinks(feed),
    { 'podcast:guid': feed.guid },
    { 'podcast:locked': 'yes' },
    { 'podcast:medium': 'podcast' },
    AI_CONTENT,
    ...(feed.verify?.apple === undefined
      ? []
      : [element('podcast:txt', { purpose: 'applepodcastsverify' }, feed.verify.apple)]),
    element('podcast:person', { role: 'author', group: 'writing', href: feed.publisher.url }, feed.publisher.name),
    ...podrollOf(feed),
    // Only "Yes" acts, so nothing is said where it does not hold.
    ...(feed.isPrivate ? [{ 'itunes:block': 'Yes' }, { 'podcast:block': 'yes' }] : []),
  ],
})

/**
 * The links of RFC 5005. `prev-archive` is for what archives and `next` for what pages through a feed: gPodder and AntennaPod follow `next`
 * to the episodes before these.
 */
const archiveLinks = ({ archived: { current, previous } }: Feed): readonly Element[] => [
  ...(current === undefined ? [] : [{ 'fh:archive': null }, element('atom:link', { rel: 'current', href: current })]),
  ...(previous === undefined
    ? []
    : ['prev-archive', 'next'].map((rel) => element('atom:link', { rel, href: previous }))),
]

/** The other feeds, so that an app can offer them to those who have one. */
const podrollOf = ({ siblings }: Feed): readonly Element[] =>
  siblings.length === 0
    ? []
    : [
        {
          'podcast:podroll': siblings.map(({ guid, address, title }) =>
            element('podcast:remoteItem', { feedGuid: guid, feedUrl: address, title }),
          ),
        },
      ]

// The duration goes in as an element of its own: the package would turn seconds into hours and minutes.
const itemOf = (item: FeedItem): Parameters<Podcast['addItem']>[0] => ({
  title: item.title,
  guid: item.guid,
  url: item.link,
  date: item.published,
  description: item.description,
  content: item.notes,
  enclosure: { url: item.enclosure.address, size: item.enclosure.bytes, type: item.enclosure.type },
  itunesSummary: item.summary,
  itunesExplicit: item.explicit,
  itunesEpisodeType: 'full',
  itunesSeason: item.season,
  itunesEpisode: item.number,
  pscChapters: {
    version: '1.2',
    chapter: item.chapters.map(({ startSeconds, title }) => ({ start: fullClockTime(startSeconds), title })),
  },
  customElements: [
    { 'itunes:duration': item.durationSeconds },
    ...item.transcripts.map(({ address, type, language, timed }) =>
      element('podcast:transcript', { url: address, type, language, ...(timed ? { rel: 'captions' } : {}) }),
    ),
    element('podcast:chapters', { url: item.chaptersAddress, type: 'application/json+chapters' }),
    { 'podcast:season': item.season },
    { 'podcast:episode': item.number },
    // The one that says it is the enclosure itself comes first: some apps look at no other.
    alternateOf(item.enclosure, { default: true }),
    ...item.alternatives.map(({ title, codecs, ...file }) =>
      alternateOf(file, { title, ...(codecs === undefined ? {} : { codecs }) }),
    ),
    element('podcast:contentLink', { href: item.reviewAddress }, 'The review in full'),
    AI_CONTENT,
    ...item.persons.map(({ name, role, group, href }) =>
      element('podcast:person', { role, group, ...(href === undefined ? {} : { href }) }, name),
    ),
    ...rightsOf(item),
  ],
})

/** A file of the audio, with what an app needs to see that it has the very bytes that were published. */
const alternateOf = (
  { address, bytes, type, bitsPerSecond, sha256 }: Enclosure,
  more: Readonly<Record<string, string | boolean>>,
): Element => ({
  'podcast:alternateEnclosure': [
    { _attr: { type, length: bytes, bitrate: bitsPerSecond, ...more } },
    element('podcast:source', { uri: address }),
    // Subresource Integrity takes SHA-256, in base 64: https://www.w3.org/TR/SRI/
    element('podcast:integrity', { type: 'sri', value: `sha256-${Buffer.from(sha256, 'hex').toString('base64')}` }),
  ],
})

const rightsOf = ({ rights: { text, licence } }: FeedItem): readonly Element[] => [
  { 'dc:rights': text },
  ...(licence === undefined ? [] : [element('podcast:license', { url: licence.url }, licence.name)]),
]
