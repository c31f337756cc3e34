import { isLoopback } from '../base-url.ts'
import { type LintRule, unless } from './lint-rule.ts'

const APPLE = 'Apple, podcasters.apple.com/support/823-podcast-requirements'
const PSP = 'Podcast Standards Project, PSP-1'
const NAMESPACE = 'Podcast namespace, docs/tags'

/** The tags of the podcast namespace, version of 2026-05-13. */
const TAGS = new Set(
  'alternateEnclosure block chapters chat contentLink episode funding guid image images integrity license liveItem location locked medium metaBoost person podping podroll publisher remoteItem season socialInteract soundbite source trailer transcript txt updateFrequency value valueRecipient valueTimeSplit'.split(
    ' ',
  ),
)
const MEDIUMS = /^(?:podcast|music|video|film|audiobook|newsletter|blog|publisher|course)L?$|^mixed$/

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What a feed says of itself. */
export const CHANNEL_RULES: readonly LintRule[] = [
  {
    id: 'xml-characters',
    level: 'error',
    explanation: 'A character that XML forbids makes strict apps refuse the whole feed.',
    source: 'XML 1.0, section 2.2',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    check: ({ xml }) => unless(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml), 'it holds one'),
  },
  {
    id: 'channel-complete',
    level: 'error',
    explanation: 'Apps and directories refuse a feed without these.',
    source: `${APPLE}; ${PSP}`,
    check: ({ feed }) => [
      ...unless(hasText(feed.title), 'title is missing or stands in white space'),
      ...unless(hasText(feed.description), 'description is missing'),
      ...unless(feed.link !== undefined, 'link is missing'),
      ...unless(feed.language !== undefined, 'language is missing'),
      ...unless(feed.itunes?.image !== undefined, 'itunes:image is missing'),
      ...unless((feed.itunes?.categories ?? []).length > 0, 'itunes:category is missing'),
    ],
  },
  {
    id: 'explicit-form',
    level: 'error',
    explanation: 'Apple takes true and false alone.',
    source: APPLE,
    check: ({ xml }) => [
      ...unless(/<itunes:explicit>/.test(xml), 'itunes:explicit is missing'),
      ...[...Map.groupBy(xml.matchAll(/<itunes:explicit>(?!true<|false<)([^<]*)/g), ([, value]) => value)].map(
        ([value, places]) => `it says “${value}” in ${places.length === 1 ? 'one place' : `${places.length} places`}`,
      ),
    ],
  },
  {
    id: 'self-link',
    level: 'error',
    explanation: 'Apps take the self link for the feed’s address; another one moves subscribers away.',
    source: PSP,
    check: ({ feed, address }) => {
      const self = feed.atom?.links?.find(({ rel }) => rel === 'self')?.href
      return unless(self === address, `it is ${self ?? 'missing'}, and the feed stands at ${address}`)
    },
  },
  {
    id: 'feed-guid',
    level: 'error',
    explanation: 'The podcast:guid is how directories know a feed again; it never changes.',
    source: NAMESPACE,
    check: ({ feed: { podcast }, guid }) => [
      ...unless(UUID.test(podcast?.guid ?? ''), `“${podcast?.guid ?? ''}” is not a UUID`),
      ...unless(guid === undefined || podcast?.guid === guid, `it is ${podcast?.guid}, and was ${guid}`),
    ],
  },
  {
    id: 'text-lengths',
    level: 'error',
    explanation: 'Apps cut or refuse longer texts: 255 characters for a title, 4,000 bytes for a description.',
    source: `${APPLE}; ${PSP}`,
    check: ({ feed }) =>
      [feed, ...(feed.items ?? [])].flatMap(({ title = '', description = '' }) => [
        ...unless(title.length <= 255, `the title “${title.slice(0, 40)}…” has ${title.length} characters`),
        ...unless(Buffer.byteLength(description) <= 4000, `the description of “${title}” is longer than 4,000 bytes`),
      ]),
  },
  {
    id: 'ai-disclosed',
    level: 'error',
    explanation: 'Listeners are told that a computer speaks, in the audio and in the feed.',
    source: `Apple, content guidelines; ${NAMESPACE}/txt.md`,
    check: ({ feed }) =>
      [feed, ...(feed.items ?? [])]
        .filter(({ podcast }) => podcast?.txts?.some(saysAi) !== true)
        .map(({ title }) => `podcast:txt with purpose ai-content is missing in “${title}”`),
  },
  {
    id: 'cover-there',
    level: 'error',
    explanation: 'Directories show no feed without its cover.',
    source: 'Apple, podcasters.apple.com/support/896-artwork-requirements',
    check: ({ feed: { itunes }, sizeOf }) => {
      const image = itunes?.image ?? ''
      return [
        ...unless(/\.(png|jpe?g)$/.test(image), `${image} is neither .png nor .jpg`),
        ...unless((sizeOf(image) ?? 0) > 0, `${image} is not in the site`),
      ]
    },
  },
  {
    id: 'tags-known',
    level: 'error',
    explanation: 'Apps leave aside what they do not know, so a mistyped tag is silently lost.',
    source: NAMESPACE,
    check: ({ xml, feed: { podcast } }) => [
      ...[...new Set([...xml.matchAll(/<podcast:(\w+)/g)].map(([, name = '']) => name))]
        .filter((name) => !TAGS.has(name))
        .map((name) => `there is no podcast:${name}`),
      ...unless(MEDIUMS.test(podcast?.medium ?? 'podcast'), `there is no medium “${podcast?.medium}”`),
    ],
  },
  {
    id: 'owner-email',
    level: 'warning',
    explanation: 'Senders of spam collect addresses from feeds; a directory needs one only until the show is claimed.',
    source: 'Apple, podcasters.apple.com/4115-technical-updates-for-hosting-providers',
    check: ({ feed: { itunes } }) =>
      unless(itunes?.owner?.email === undefined, `${itunes?.owner?.email} stands in the feed`),
  },
  {
    id: 'https',
    level: 'warning',
    explanation: 'Apps and directories refuse what is not https.',
    source: `${APPLE}; ${NAMESPACE}`,
    check: ({ address }) => unless(address.startsWith('https:') || isLoopback(address), `${address} is not`),
  },
  {
    id: 'archives-linked',
    level: 'error',
    explanation: 'Apps find the older episodes of a long feed by its links alone.',
    source: 'RFC 5005, section 4',
    check: ({ xml, feed, sizeOf }) => {
      const links = (feed.atom?.links ?? []).filter(({ rel }) => /^(?:prev-archive|next|current)$/.test(rel ?? ''))
      const isArchive = xml.includes('<fh:archive/>')
      return [
        ...links.flatMap(({ rel, href = '' }) =>
          unless((sizeOf(href) ?? 0) > 0, `${rel} leads to ${href}, which is not there`),
        ),
        ...unless(!isArchive || links.some(({ rel }) => rel === 'current'), 'the archive does not lead to its feed'),
      ]
    },
  },
  {
    id: 'feed-size',
    level: 'warning',
    explanation: 'Some readers give up on feeds of more than 5,000,000 bytes.',
    source: 'W3C feed validator',
    check: ({ xml }) => unless(Buffer.byteLength(xml) <= 5_000_000, `it has ${Buffer.byteLength(xml)} bytes`),
  },
]

const saysAi = ({ purpose, display }: { readonly purpose?: string; readonly display?: string }): boolean =>
  purpose === 'ai-content' && display === 'true'

const hasText = (text: string | undefined): boolean => text !== undefined && text !== '' && text === text.trim()
