import { readScript } from '../draft/index.ts'
import type { Audience } from '../knowledge/index.ts'
import type { EpisodeState } from '../publish/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { exists, readText, ScrcastError } from '../shared/index.ts'
import type { Recording } from '../speak/index.ts'
import { loadApproved } from './load-approved.ts'
import { isScheduled, loadRecordings } from './load-episodes.ts'
import { editionsOf } from './plan-editions.ts'
import { loadState } from './publish-workspace.ts'
import { loadWithdrawal, type Withdrawal } from './withdrawal.ts'
import { type BriefingFiles, briefingFiles, listBriefings, type Workspace } from './workspace.ts'

export type BriefingState = 'drafted' | 'approved' | 'rendered' | 'published' | 'withdrawn' | 'expired'

/** DESIGN: an entry of `scrcast status --json`. */
export interface BriefingStatus {
  readonly slug: string
  readonly title: string
  readonly state: BriefingState
  /** What a person is to do next, in a few words; empty where nothing is. */
  readonly waitsFor: string
  /** What became of it since it was first published, such as "corrected on 2026-11-24"; empty where nothing did. */
  readonly note: string
}

/** How every briefing of the workspace stands. */
export const workspaceStatus = async (workspace: Workspace, now: Date): Promise<readonly BriefingStatus[]> => {
  const published = (await loadState(workspace))?.episodes ?? []
  const slugs = await listBriefings(workspace)
  return Promise.all(
    slugs.map(async (slug) => {
      const files = briefingFiles(workspace, slug)
      const own = published.filter((episode) => episode.slug === slug)
      const media = new Set(own.map(({ mediaSha256 }) => mediaSha256))
      const withdrawal = await loadWithdrawal(files)
      const standing = await stateOf(files, { media, audiences: workspace.settings.audiences }, now)
      return {
        slug,
        title: await titleOf(files),
        ...standing,
        note: withdrawal === undefined ? noteOf(own, standing.state) : withdrawalNote(withdrawal),
      }
    }),
  )
}

const withdrawalNote = ({ withdrawnAt, replacedBy }: Withdrawal): string =>
  `withdrawn on ${withdrawnAt.slice(0, 10)}${replacedBy === undefined ? '' : `, replaced by ${replacedBy}`}`

const noteOf = (editions: readonly EpisodeState[], state: BriefingState): string => {
  const isOut = editions.some(({ media }) => media !== '')
  return isOut && state !== 'published' ? 'in the feeds as last published' : historyNote(editions)
}

/** The latest of what became of its editions. */
const historyNote = (editions: readonly EpisodeState[]): string =>
  editions
    .flatMap(({ replaced = [], firstPublished, correctedAt }) => [
      ...(replaced.length === 0 ? [] : [`replaced on ${firstPublished.slice(0, 10)}`]),
      ...(correctedAt === undefined ? [] : [`corrected on ${correctedAt.slice(0, 10)}`]),
    ])
    .sort((one, other) => (one.slice(-10) < other.slice(-10) ? 1 : -1))
    .at(0) ?? ''

const titleOf = async ({ script, slug }: BriefingFiles): Promise<string> => {
  const reading = readScript((await readText(script)) ?? '')
  return 'script' in reading ? reading.script.frontMatter.title : slug
}

const stateOf = async (
  files: BriefingFiles,
  { media, audiences }: { readonly media: ReadonlySet<string>; readonly audiences: readonly Audience[] },
  now: Date,
): Promise<Pick<BriefingStatus, 'state' | 'waitsFor'>> => {
  if (await exists(files.withdrawal)) return { state: 'withdrawn', waitsFor: '' }
  if (!(await exists(files.approval))) return { state: 'drafted', waitsFor: 'review and approval' }
  const approved = await approvedOrWhy(files)
  if (typeof approved === 'string') return { state: 'drafted', waitsFor: approved }
  if (approved.approval.expires < now.toISOString().slice(0, 10)) {
    return { state: 'expired', waitsFor: 'a fresh approval, or withdrawal' }
  }
  const fresh = (await loadRecordings(files)).filter((recording) => isOf(recording, approved))
  if (fresh.length === 0) return { state: 'approved', waitsFor: 'render' }
  if (isScheduled(approved, now)) return { state: 'rendered', waitsFor: `its time, ${approved.approval.publishAt}` }
  const due = fresh.filter(({ audience }) => audiences.includes(audience))
  if (due.length === 0 || !due.every(({ audio }) => media.has(audio.sha256)))
    return { state: 'rendered', waitsFor: 'publish' }
  const warning = expiryWarning(approved.approval.expires, now)
  return { state: 'published', waitsFor: warning === '' ? renderingOf(approved, audiences, fresh) : warning }
}

/** Editions that have a feed and are not rendered. */
const renderingOf = (
  { script }: ApprovedScript,
  audiences: readonly Audience[],
  fresh: readonly Recording[],
): string => {
  const rendered = fresh.map(({ audience }) => audience)
  const missing = editionsOf(script).filter((edition) => audiences.includes(edition) && !rendered.includes(edition))
  return missing.length === 0 ? '' : `render, for ${new Intl.ListFormat('en-GB').format(missing)}`
}

/** How long before an approval runs out a publisher is told: publishing stops at that day. */
const WARNED_DAYS = 30

const expiryWarning = (expires: string, now: Date): string =>
  Date.parse(expires) - now.getTime() < WARNED_DAYS * 86_400_000
    ? `a fresh approval, or withdrawal, before ${expires}: its approval runs out`
    : ''

const approvedOrWhy = async (files: BriefingFiles): Promise<ApprovedScript | string> => {
  try {
    return (await loadApproved(files)).approved
  } catch (error) {
    if (!(error instanceof ScrcastError)) throw error
    return error.code === 'review/approval-void' ? 'a fresh approval: it was changed after approval' : error.message
  }
}

const isOf = (recording: Recording, { approval }: ApprovedScript): boolean =>
  recording.scriptSha256 === approval.scriptSha256 && recording.sourceSha256 === approval.sourceSha256
