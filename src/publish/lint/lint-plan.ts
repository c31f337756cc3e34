import { addressOf } from '../site-paths.ts'
import { contentOf, type DrawnFile, type FeedPlace, type PlannedFile, type SitePlan } from '../site-plan.ts'
import { lintFeed } from './lint-feed.ts'
import type { LintFinding } from './lint-rule.ts'

/**
 * What is wrong with the feeds of a plan and their archives, before a byte of it is written.
 * @param isKnown whether a document was checked before, drawn from the very same
 */
export const lintPlan = async (
  { files, feeds, archives, state }: SitePlan,
  isKnown: (file: DrawnFile) => boolean = () => false,
): Promise<readonly LintFinding[]> => {
  const planned = new Map(files.map((file) => [addressOf(state.baseUrl, file.path), file]))
  const sizeOf = (address: string): number | undefined => sizeIn(planned.get(address))
  const findings: LintFinding[] = []
  for (const place of [...archives, ...feeds]) {
    const file = planned.get(place.address)
    if (file === undefined || ('draw' in file && isKnown(file))) continue
    const xml = String((await contentOf(file)) ?? '')
    findings.push(...lintFeed({ address: place.address, xml, ...guidOf(place, state.feeds), sizeOf }))
  }
  return findings
}

/** Of a file that is yet to be drawn it is not known; the rules ask only whether it is there. */
const sizeIn = (file: PlannedFile | undefined): number | undefined => {
  if (file === undefined) return undefined
  if ('bytes' in file) return file.bytes
  return 'content' in file ? Buffer.byteLength(file.content) : Number.POSITIVE_INFINITY
}

const guidOf = ({ audience }: FeedPlace, feeds: SitePlan['state']['feeds']) => {
  const guid = feeds.find((feed) => feed.audience === audience)?.guid
  return guid === undefined ? {} : { guid }
}
