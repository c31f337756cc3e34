import { isLoopback } from './base-url.ts'
import type { SiteInput } from './plan-site.ts'
import type { PublishState } from './state.ts'

/** What a publisher should know of a publication that goes through, one or two sentences each. */
export const warningsOf = (input: SiteInput, baseUrl: string): readonly string[] => [
  ...editionsLeftOut(input),
  ...addressWarnings(baseUrl, input.state),
]

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
