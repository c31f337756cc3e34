import type { Audience } from '../../knowledge/index.ts'
import { addressOf } from '../site-paths.ts'
import type { SitePlan } from '../site-plan.ts'
import type { PublishState } from '../state.ts'
import { lintCover } from './cover-form.ts'
import { lintFeed } from './lint-feed.ts'
import type { LintFinding } from './lint-rule.ts'

/** What is wrong with the feeds of a plan, before a byte of it is written. */
export const lintPlan = ({ files, feeds, state }: SitePlan): readonly LintFinding[] => {
  const sizes = new Map(
    files.map((file) => [
      addressOf(state.baseUrl, file.path),
      'bytes' in file ? file.bytes : Buffer.byteLength(file.content),
    ]),
  )
  const texts = new Map(files.map((file) => [file.path, 'content' in file ? String(file.content) : '']))
  const faults = feeds.flatMap(({ audience, path, address }) => {
    const guids = guidsOf(state, audience)
    const guid = state.feeds.find((feed) => feed.audience === audience)?.guid
    return lintFeed({
      address,
      xml: texts.get(path) ?? '',
      ...(guid === undefined ? {} : { guid }),
      guids,
      sizeOf: (of) => sizes.get(of),
    })
  })
  return [...faults, ...coverFaults(files, state)]
}

const coverFaults = (files: SitePlan['files'], { baseUrl }: PublishState): readonly LintFinding[] =>
  files.flatMap((file) =>
    /^cover-[0-9a-f]+\.\w+$/.test(file.path) && 'content' in file && typeof file.content !== 'string'
      ? lintCover(addressOf(baseUrl, file.path), file.content)
      : [],
  )

/** The guids that were given to the episodes of a feed, by the address of their audio. */
export const guidsOf = ({ baseUrl, episodes }: PublishState, audience: Audience): ReadonlyMap<string, string> =>
  new Map(
    episodes
      .filter((episode) => episode.audience === audience && episode.media !== '')
      .map(({ media, guid }) => [addressOf(baseUrl, media), guid]),
  )
