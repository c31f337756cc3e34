import { readScript } from '../draft/index.ts'
import type { Audience } from '../knowledge/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { exists, readText, ScrcastError } from '../shared/index.ts'
import type { Recording } from '../speak/index.ts'
import { loadApproved } from './load-approved.ts'
import { isScheduled, loadRecordings } from './load-episodes.ts'
import { loadState } from './publish-workspace.ts'
import { type BriefingFiles, briefingFiles, listBriefings, type Workspace } from './workspace.ts'

export type BriefingState = 'drafted' | 'approved' | 'rendered' | 'published' | 'withdrawn' | 'expired'

/** DESIGN: an entry of `scrcast status --json`. */
export interface BriefingStatus {
  readonly slug: string
  readonly title: string
  readonly state: BriefingState
  /** What a person is to do next, in a few words; empty where nothing is. */
  readonly waitsFor: string
}

/** How every briefing of the workspace stands. */
export const workspaceStatus = async (workspace: Workspace, now: Date): Promise<readonly BriefingStatus[]> => {
  const published = (await loadState(workspace))?.episodes ?? []
  const slugs = await listBriefings(workspace)
  return Promise.all(
    slugs.map(async (slug) => {
      const files = briefingFiles(workspace, slug)
      const media = new Set(published.filter((episode) => episode.slug === slug).map(({ mediaSha256 }) => mediaSha256))
      return {
        slug,
        title: await titleOf(files),
        ...(await stateOf(files, { media, audiences: workspace.settings.audiences }, now)),
      }
    }),
  )
}

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
  return { state: 'published', waitsFor: expiryWarning(approved.approval.expires, now) }
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
