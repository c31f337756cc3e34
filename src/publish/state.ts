import { z } from 'zod'
import { AUDIENCES, type Audience } from '../knowledge/index.ts'

/** What is remembered of a feed document. */
export interface DocumentState {
  /** SHA-256 of everything that it said, its build date apart. */
  readonly contentSha256: string
  /** ISO 8601, UTC: when what it says last changed. */
  readonly changedAt: string
}

/** What is remembered of a feed. */
export interface FeedState extends DocumentState {
  readonly audience: Audience
  /** The podcast:guid: made once, kept for ever. */
  readonly guid: string
  /** Where the site stood when the guid was made; one made for this machine alone gives way at the first real publication. */
  readonly madeFor: string
  /** Of its archives, from the first on; absent while it has none. */
  readonly archives?: readonly DocumentState[]
}

/** An episode that another took the place of. */
export interface FormerEpisode {
  readonly guid: string
  /** ISO 8601, UTC. */
  readonly firstPublished: string
}

/** What is remembered of an episode, also after it has left the feed: the same briefing never gets a second guid. */
export interface EpisodeState {
  readonly slug: string
  readonly audience: Audience
  readonly guid: string
  /** ISO 8601, UTC. */
  readonly firstPublished: string
  /** The year of its first publication, and its number within feed and year; absent in what was written before there were numbers. */
  readonly season?: number
  readonly number?: number
  /** The number of the archive that its feed keeps it in; absent while it is in the feed itself. */
  readonly archive?: number
  /** ISO 8601, UTC: when other audio last took the place of what listeners had. */
  readonly correctedAt?: string
  /** The episodes that it took the place of, oldest first; absent where it is the first. */
  readonly replaced?: readonly FormerEpisode[]
  /** Where its audio stands in the site; empty while it is in no feed. */
  readonly media: string
  /** SHA-256 of its audio; empty while it is in no feed. */
  readonly mediaSha256: string
}

/** What publishing remembers from one time to the next: feeds/state.json. */
export interface PublishState {
  readonly version: 1
  /** Where the site stood when it was last published, without a slash at its end. */
  readonly baseUrl: string
  readonly feeds: readonly FeedState[]
  readonly episodes: readonly EpisodeState[]
  /** Every file that publishing wrote, sorted; nothing else is ever removed. */
  readonly files: readonly string[]
  /** Places of audio, transcripts and chapters that others took the place of, sorted; absent where there are none. */
  readonly gone?: readonly string[]
}

const isoTime = z.iso.datetime()
const sitePath = z
  .string()
  .regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\/:]+(?:\/[^\\/:]+)*$/, 'is to be a path inside the site')

const publishState = z.object({
  version: z.literal(1),
  baseUrl: z.string(),
  feeds: z.array(
    z.object({
      audience: z.enum(AUDIENCES),
      guid: z.uuid(),
      madeFor: z.url(),
      contentSha256: z.string(),
      changedAt: isoTime,
      archives: z.array(z.object({ contentSha256: z.string(), changedAt: isoTime })).exactOptional(),
    }),
  ),
  episodes: z.array(
    z.object({
      slug: z.string(),
      audience: z.enum(AUDIENCES),
      guid: z.uuid(),
      firstPublished: isoTime,
      season: z.int().positive().exactOptional(),
      number: z.int().positive().exactOptional(),
      archive: z.int().positive().exactOptional(),
      correctedAt: isoTime.exactOptional(),
      replaced: z.array(z.object({ guid: z.uuid(), firstPublished: isoTime })).exactOptional(),
      media: z.string(),
      mediaSha256: z.string(),
    }),
  ),
  files: z.array(sitePath),
  gone: z.array(sitePath).exactOptional(),
})

/**
 * The state from what JSON gave.
 * @throws ZodError where it is not one
 */
export const parseState = (json: unknown): PublishState => publishState.parse(json)

/** The text of state.json; `parseState(JSON.parse(formatState(x)))` equals x. */
export const formatState = (state: PublishState): string => `${JSON.stringify(state, null, 2)}\n`
