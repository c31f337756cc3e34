import { Podcast } from 'podcast'
import type { Feed, FeedItem } from '../../dist/publish/feed/feed.js'
import { formatFeed, forPackage } from '../../dist/publish/feed/podcast.js'

const ROUNDS = 7

/** CPU milliseconds until the bytes of a feed are at hand, ours and those of the bare package for the same items: the median of interleaved rounds. */
export const timeFeedFile = (
  items: number,
): { readonly ours: number; readonly bare: number; readonly megabytes: number } => {
  const feed = feedOf(items)
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  let bytes = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(
      cpuOf(() => {
        bytes = formatFeed(feed, '2026-11-24T18:00:00Z').length
      }),
    )
    times.bare.push(
      cpuOf(() => {
        const { channel, items: of } = forPackage(feed)
        const podcast = new Podcast(channel)
        for (const item of of) podcast.addItem(item)
        Buffer.from(podcast.buildXml({ indent: '  ' }))
      }),
    )
  }
  return { ours: median(times.ours), bare: median(times.bare), megabytes: bytes / 1_000_000 }
}

const cpuOf = (work: () => void): number => {
  const begin = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const SENTENCE =
  'Nobody who worked with the family knew that another adult was in the home, and the record didn’t say so. '

const feedOf = (items: number): Feed => ({
  title: 'Briefings',
  description: 'Short briefings from published reviews.',
  address: 'https://podcasts.example.org/library/everyone.xml',
  link: 'https://podcasts.example.org/library/',
  language: 'en-gb',
  category: 'Government',
  copyright: 'Example Partnership',
  publisher: { name: 'Example Partnership', url: 'https://example.org' },
  image: 'https://podcasts.example.org/library/cover.png',
  guid: '9b024349-ccf0-5f69-a609-6b82873eab3c',
  isPrivate: false,
  explicit: false,
  siblings: [],
  archived: {},
  items: Array.from({ length: items }, (_, index) => itemOf(index)),
})

const itemOf = (index: number): FeedItem => {
  const folder = `https://podcasts.example.org/library/briefings/synthetic-${index}`
  return {
    title: `Learning from review ${index}`,
    guid: `synthetic-${index}`,
    season: 2026,
    number: index + 1,
    link: `${folder}/`,
    published: '2026-11-24T18:00:00Z',
    description: SENTENCE.repeat(20),
    summary: SENTENCE.repeat(3),
    notes: `<p>${SENTENCE.repeat(3)}</p><ul>${`<li>${SENTENCE.repeat(3)}</li>`.repeat(10)}</ul>`,
    enclosure: {
      address: `${folder}/a-${index}.mp3`,
      bytes: 8_000_000 + index,
      type: 'audio/mpeg',
      bitsPerSecond: 64_000,
      sha256: 'ab'.repeat(32),
    },
    alternatives: [],
    reviewAddress: 'https://example.org/review.pdf',
    durationSeconds: 540,
    explicit: false,
    transcripts: ['vtt', 'srt', 'html'].map((type) => ({
      address: `${folder}/a.${type}`,
      type: `text/${type}`,
      language: 'en-GB',
      timed: type !== 'html',
    })),
    chaptersAddress: `${folder}/a.chapters.json`,
    chapters: Array.from({ length: 12 }, (_, chapter) => ({
      startSeconds: chapter * 45,
      title: `Message ${chapter}: what helps`,
    })),
    persons: [{ name: 'Example Partnership', role: 'author', group: 'writing', href: 'https://example.org' }],
    rights: {
      text: 'Contains public sector information.',
      licence: { name: 'OGL', url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
    },
  }
}
