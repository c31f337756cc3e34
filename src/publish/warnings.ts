import { isLoopback } from './base-url.ts'
import type { Episode } from './episode.ts'
import type { PublishState } from './state.ts'

/** What a publisher should know of a publication that goes through, one or two sentences each. */
export const warningsOf = (
  episodes: readonly Episode[],
  baseUrl: string,
  state: PublishState | undefined,
): readonly string[] => [...editionsLeftOut(episodes), ...addressWarnings(baseUrl, state)]

const editionsLeftOut = (episodes: readonly Episode[]): readonly string[] =>
  episodes
    .filter(({ recording }) => recording.audience !== 'everyone')
    .map(
      ({ approved, recording }) =>
        `The edition of ${approved.slug} for ${recording.audience} is left out: there is a feed for everyone alone.`,
    )

const addressWarnings = (baseUrl: string, state: PublishState | undefined): readonly string[] => {
  if (isLoopback(baseUrl)) {
    return state === undefined
      ? [
          `The site is made for ${baseUrl}, which only this machine can reach. The first publication for a real address gives the feed its permanent identity.`,
        ]
      : []
  }
  return baseUrl.startsWith('http:')
    ? [`${baseUrl} is not https://. Many podcast apps and directories refuse such feeds.`]
    : []
}
