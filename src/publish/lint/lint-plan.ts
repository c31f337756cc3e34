import type { Audience } from '../../knowledge/index.ts'
import { addressOf, pathOf } from '../site-paths.ts'
import { contentOf, type DrawnFile, type PlannedFile, type SitePlan } from '../site-plan.ts'
import type { PublishState } from '../state.ts'
import { lintCover } from './cover-form.ts'
import { lintFeed } from './lint-feed.ts'
import type { LintFinding } from './lint-rule.ts'

/**
 * What is wrong with the feeds of a plan, their archives and their cover, before a byte of it is written.
 * @param isKnown whether a document was checked before, drawn from the very same
 */
export const lintPlan = async (
  { files, feeds, archives, state }: SitePlan,
  isKnown: (file: DrawnFile) => boolean = () => false,
): Promise<readonly LintFinding[]> => {
  const planned = new Map(files.map((file) => [file.path, file]))
  const fileAt = (address: string): PlannedFile | undefined => planned.get(pathOf(state.baseUrl, address) ?? '')
  const sizeOf = (address: string): number | undefined => sizeIn(fileAt(address))
  const guids = new Map(feeds.map(({ audience }) => [audience, guidsOf(state, audience)]))
  const findings: LintFinding[] = []
  for (const { audience, address } of [...archives, ...feeds]) {
    const file = fileAt(address)
    if (file === undefined || ('draw' in file && isKnown(file))) continue
    const xml = String((await contentOf(file)) ?? '')
    findings.push(
      ...lintFeed({ address, xml, ...guidOf(state, audience), guids: guids.get(audience) ?? new Map(), sizeOf }),
    )
  }
  return [...findings, ...coverFaults(files, state)]
}

/** Of a file that is yet to be drawn it is not known; the rules ask only whether it is there. */
const sizeIn = (file: PlannedFile | undefined): number | undefined => {
  if (file === undefined) return undefined
  if ('bytes' in file) return file.bytes
  return 'content' in file ? Buffer.byteLength(file.content) : Number.POSITIVE_INFINITY
}

const guidOf = ({ feeds }: PublishState, audience: Audience) => {
  const guid = feeds.find((feed) => feed.audience === audience)?.guid
  return guid === undefined ? {} : { guid }
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
