import { addressOf } from '../site-paths.ts'
import type { SitePlan } from '../site-plan.ts'
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
  return feeds.flatMap(({ audience, path, address }) => {
    const guid = state.feeds.find((feed) => feed.audience === audience)?.guid
    return lintFeed({
      address,
      xml: texts.get(path) ?? '',
      ...(guid === undefined ? {} : { guid }),
      sizeOf: (of) => sizes.get(of),
    })
  })
}
