import { isLoopback } from './base-url.ts'
import type { EpisodeFacts } from './facts/episode-facts.ts'
import type { SiteInput } from './plan-site.ts'
import type { PublishState } from './state.ts'

/** What a publisher should know of a publication that goes through, one or two sentences each. */
export const warningsOf = (input: SiteInput, baseUrl: string): readonly string[] => [
  ...editionsLeftOut(input),
  ...addressWarnings(baseUrl, input.state),
]

/** What a correction or a replacement of `now` does, and what it does not; a briefing's editions together. */
export const changeWarnings = (episodes: readonly EpisodeFacts[], now: string): readonly string[] => [
  ...namedWhere(episodes, ({ correctedAt }) => correctedAt === now).map(
    ({ slug, editions }) =>
      `The audio of ${slug} ${editions} is corrected: apps that have the old audio keep it. If nobody should go on hearing that: scrcast publish --replace ${slug}`,
  ),
  ...namedWhere(episodes, ({ firstPublished, replaced = [] }) => replaced.length > 0 && firstPublished === now).map(
    ({ slug, editions }) =>
      `${slug} ${editions} is a new episode, and the former one has left every feed. Copies of it that were downloaded cannot be recalled.`,
  ),
]

/** The briefings of which some editions are so, with the names of these. */
const namedWhere = (episodes: readonly EpisodeFacts[], isSo: (identity: EpisodeFacts['identity']) => boolean) => {
  const such = episodes.filter(({ identity }) => isSo(identity))
  return [...Map.groupBy(such, ({ slug }) => slug)].map(([slug, editions]) => ({
    slug,
    editions: `for ${new Intl.ListFormat('en-GB').format(editions.map(({ audience }) => audience))}`,
  }))
}

const editionsLeftOut = ({ episodes, audiences = [] }: SiteInput): readonly string[] =>
  episodes
    .filter(({ card: { audience } }) => audience !== 'everyone' && !audiences.includes(audience))
    .map(
      ({ card: { slug, audience } }) =>
        `The edition of ${slug} for ${audience} is left out: audiences in scrcast.yaml does not name ${audience}.`,
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
