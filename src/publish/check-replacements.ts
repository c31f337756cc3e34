import type { AskedEdition } from './episode-identity.ts'
import { nothingToReplace, notInAnyFeed } from './errors.ts'
import type { EpisodeState, PublishState } from './state.ts'

/**
 * Whether an edition differs from what listeners have under its guid: other audio now, or a correction since. Only such a one can be
 * replaced: Apple ignores an episode whose audio address it knows, and a second run would else give everyone the same once more.
 */
export const isReplaceable = (
  { mediaSha256 }: Pick<AskedEdition, 'mediaSha256'>,
  before: EpisodeState | undefined,
): before is EpisodeState =>
  before !== undefined &&
  before.mediaSha256 !== '' &&
  (before.mediaSha256 !== mediaSha256 || before.correctedAt !== undefined)

/**
 * Refuses to replace what is in no feed, or what has not changed.
 * @throws ScrcastError `publish/not-in-any-feed`, `publish/nothing-to-replace`
 */
export const checkReplacements = (
  replaced: readonly string[],
  editions: readonly (Pick<AskedEdition, 'slug' | 'mediaSha256'> & Pick<EpisodeState, 'audience'>)[],
  state: PublishState | undefined,
): void => {
  for (const slug of replaced) {
    const published = (state?.episodes ?? []).filter((one) => one.slug === slug && one.media !== '')
    if (published.length === 0) throw notInAnyFeed(slug)
    const changed = editions.some(
      (edition) =>
        edition.slug === slug &&
        isReplaceable(
          edition,
          published.find(({ audience }) => audience === edition.audience),
        ),
    )
    if (!changed) throw nothingToReplace(slug)
  }
}
