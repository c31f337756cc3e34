import type { DescribedEpisode } from '../described-episode.ts'
import type { AtLength } from '../facts/at-length.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { newestFirst } from '../facts/newest-first.ts'
import { inTurn } from '../in-turn.ts'
import type { ShowSettings } from '../show.ts'
import { addressOf, HOME } from '../site-paths.ts'
import { oneLine } from './clean-text.ts'
import { describeForApps } from './description.ts'
import type { Alternative, Enclosure, Feed, FeedItem, Transcript } from './feed.ts'

/** Most characters of a value in a feed, where nothing else is said (PSP-1). */
const MOST_CHARACTERS = 255
/** Most characters of a person's name (podcast namespace). */
const MOST_IN_NAME = 128

export interface FeedPlace {
  readonly show: ShowSettings
  readonly baseUrl: string
  /** Place of the feed in the site. */
  readonly path: string
  readonly coverPath: string
  readonly guid: string
  readonly siblings: Feed['siblings']
  readonly hub?: string
  readonly isPrivate: boolean
  /** Where it stands among the documents that hold the feed. */
  readonly archived: Feed['archived']
}

/** What of an episode is fetched for its feed. */
export interface ToldEpisode {
  readonly atLength: AtLength
  /** The HTML of its show notes. */
  readonly notes: string
}

/** A feed of the episodes, newest first; `tell` is asked of one after the other. */
export const planFeed = async (
  episodes: readonly DescribedEpisode[],
  { show, baseUrl, path, coverPath, guid, siblings, hub, isPrivate, archived }: FeedPlace,
  tell: (episode: DescribedEpisode) => Promise<ToldEpisode>,
): Promise<Feed> => ({
  title: oneLine(show.title, MOST_CHARACTERS),
  description: show.description.trim(),
  address: addressOf(baseUrl, path),
  ...(hub === undefined ? {} : { hub }),
  link: show.link ?? addressOf(baseUrl, HOME),
  language: show.language.toLowerCase(),
  category: show.category,
  copyright: oneLine(show.copyright ?? show.publisher.name, MOST_CHARACTERS),
  publisher: { ...show.publisher, name: oneLine(show.publisher.name, MOST_IN_NAME) },
  ...(show.verify === undefined ? {} : { verify: show.verify }),
  image: addressOf(baseUrl, coverPath),
  guid,
  isPrivate,
  archived,
  explicit: episodes.some(({ facts }) => facts.explicit),
  siblings: siblings.map((one) => ({ ...one, title: oneLine(one.title, MOST_CHARACTERS) })),
  items: await inTurn([...episodes].sort(byDate), async (episode) =>
    planItem(episode.facts, await tell(episode), { show, baseUrl }),
  ),
})

const byDate = ({ facts: one }: DescribedEpisode, { facts: other }: DescribedEpisode): number => newestFirst(one, other)

const planItem = (
  facts: EpisodeFacts,
  { atLength, notes }: ToldEpisode,
  { show, baseUrl }: Pick<FeedPlace, 'show' | 'baseUrl'>,
): FeedItem => ({
  title: oneLine(titleOf(facts), MOST_CHARACTERS),
  guid: facts.identity.guid,
  season: facts.identity.season,
  number: facts.identity.number,
  link: addressOf(baseUrl, facts.paths.page),
  published: facts.firstPublished,
  description: describeForApps(facts, atLength),
  summary: [facts.contentNote, facts.correction, facts.summary].filter((part) => part !== '').join(' '),
  notes,
  enclosure: enclosureOf(facts, baseUrl),
  alternatives: alternativesOf(facts, baseUrl),
  reviewAddress: facts.reviewUrl,
  durationSeconds: Math.round(facts.audio.durationSeconds),
  explicit: facts.explicit,
  transcripts: transcriptsOf(facts, show.language, baseUrl),
  chaptersAddress: addressOf(baseUrl, facts.paths.chapters),
  chapters: facts.chapters.map(({ startSeconds, title }) => ({ startSeconds, title: oneLine(title, MOST_CHARACTERS) })),
  persons: personsOf(facts, show),
  rights: atLength.rights,
})

/** One that took the place of another says so in an app's list too, where both may lie side by side. */
const titleOf = ({ title, identity: { replaced = [] } }: EpisodeFacts): string =>
  replaced.length === 0 ? title : `Corrected: ${title}`

const enclosureOf = ({ paths, audio: { bytes, sha256, bitsPerSecond } }: EpisodeFacts, baseUrl: string): Enclosure => ({
  address: addressOf(baseUrl, paths.audio),
  bytes,
  type: 'audio/mpeg',
  bitsPerSecond,
  sha256,
})

const alternativesOf = ({ forms }: EpisodeFacts, baseUrl: string): readonly Alternative[] =>
  forms.map(({ path, name, codecs, mediaType, bytes, sha256, bitsPerSecond }) => ({
    address: addressOf(baseUrl, path),
    bytes,
    type: mediaType,
    bitsPerSecond,
    sha256,
    title: name,
    ...(codecs === undefined ? {} : { codecs }),
  }))

const transcriptsOf = ({ paths }: EpisodeFacts, language: string, baseUrl: string): readonly Transcript[] => [
  { address: addressOf(baseUrl, paths.vtt), type: 'text/vtt', language, timed: true },
  { address: addressOf(baseUrl, paths.srt), type: 'application/x-subrip', language, timed: true },
  { address: addressOf(baseUrl, paths.transcript), type: 'text/html', language, timed: false },
]

const personsOf = ({ author }: EpisodeFacts, { publisher }: ShowSettings): FeedItem['persons'] => {
  const publishing = { name: oneLine(publisher.name, MOST_IN_NAME), href: publisher.url }
  if (author === publisher.name) return [{ ...publishing, role: 'author', group: 'writing' }]
  return [
    { name: oneLine(author, MOST_IN_NAME), role: 'author', group: 'writing' },
    { ...publishing, role: 'producer', group: 'creative direction' },
  ]
}
