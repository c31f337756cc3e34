import type { Audience } from '../knowledge/index.ts'
import { isReplaceable } from './check-replacements.ts'
import { episodeGuid } from './identity.ts'
import type { EpisodeState, FormerEpisode, PublishState } from './state.ts'

/** Who an episode is, once and for ever, and when its audio was corrected. */
export interface Identity {
  readonly guid: string
  /** ISO 8601, UTC. */
  readonly firstPublished: string
  /** The year of its first publication. */
  readonly season: number
  /** Within its feed and season, counted from 1. */
  readonly number: number
  /** ISO 8601, UTC: when other audio last took the place of what listeners had; absent where that never happened. */
  readonly correctedAt?: string
  /** The episodes that it took the place of, oldest first; absent where it is the first. */
  readonly replaced?: readonly FormerEpisode[]
}

/** What is asked of an edition: whose it is, and what its audio is. */
export interface AskedEdition {
  readonly slug: string
  readonly mediaSha256: string
  /** Whether a fresh episode is to take the place of the published one, where their audio differs. */
  readonly replaces: boolean
}

/**
 * The identities of a feed's editions, by slug: those that they were once given; else new ones, first published `now`, with the next
 * numbers of the year. Audio that differs from what was published is a correction of `now`, or, where that is asked for, a new episode
 * in the place of the published one.
 */
export const episodeIdentities = (
  editions: readonly AskedEdition[],
  state: PublishState | undefined,
  { audience, feedGuid, now }: { readonly audience: Audience; readonly feedGuid: string; readonly now: string },
): ReadonlyMap<string, Identity> => {
  const known = new Map(
    (state?.episodes ?? []).filter((one) => one.audience === audience).map((one) => [one.slug, one] as const),
  )
  const number = numbering([...known.values()])
  const asked = editions.map((edition) => standingOf(edition, known.get(edition.slug)))
  const identities = asked.sort(oldestFirst).map(({ edition, before, replaced }) => {
    const firstPublished = before?.firstPublished ?? now
    const guid = before?.guid ?? episodeGuid(feedGuid, nameOf(edition.slug, replaced))
    const given = replaced.length === 0 ? {} : { replaced }
    const place = before?.season === undefined || before.number === undefined ? number(firstPublished) : before
    return [
      edition.slug,
      { guid, firstPublished, ...placeOf(place), ...correctionOf(edition, before, now), ...given },
    ] as const
  })
  return new Map(identities)
}

type Place = Pick<Identity, 'season' | 'number'>

interface Asked {
  readonly edition: AskedEdition
  /** What is published under its guid; undefined where it is to have a guid of its own. */
  readonly before: EpisodeState | undefined
  readonly replaced: readonly FormerEpisode[]
}

const standingOf = (edition: AskedEdition, before: EpisodeState | undefined): Asked => {
  const replaced = before?.replaced ?? []
  if (!edition.replaces || !isReplaceable(edition, before)) return { edition, before, replaced }
  const { guid, firstPublished } = before
  return { edition, before: undefined, replaced: [...replaced, { guid, firstPublished }] }
}

/** What its guid is made of: no slug holds a space, so that no two episodes share one. */
const nameOf = (slug: string, replaced: readonly FormerEpisode[]): string =>
  replaced.length === 0 ? slug : `${slug} ${replaced.length + 1}`

const oldestFirst = (one: Asked, other: Asked): number => {
  const [first, second] = [one, other].map(({ edition, before }) => `${before?.firstPublished ?? '9'} ${edition.slug}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}

const placeOf = ({ season = 0, number = 0 }: Partial<Place>): Place => ({ season, number })

/** Gives the next free number of the year in which an episode was first published. */
const numbering = (known: readonly EpisodeState[]): ((firstPublished: string) => Place) => {
  const taken = new Map<number, number>()
  for (const { season = 0, number = 0 } of known) taken.set(season, Math.max(number, taken.get(season) ?? 0))
  return (firstPublished) => {
    const season = Number(firstPublished.slice(0, 4))
    const number = (taken.get(season) ?? 0) + 1
    taken.set(season, number)
    return { season, number }
  }
}

const correctionOf = (
  { mediaSha256 }: AskedEdition,
  before: EpisodeState | undefined,
  now: string,
): Pick<Identity, 'correctedAt'> => {
  if (before === undefined) return {}
  // An episode that was in no feed for a while and comes back is not a correction.
  if (before.mediaSha256 !== '' && before.mediaSha256 !== mediaSha256) return { correctedAt: now }
  return before.correctedAt === undefined ? {} : { correctedAt: before.correctedAt }
}
