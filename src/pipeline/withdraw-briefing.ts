import { join } from 'node:path'
import { writeWhole } from '../shared/index.ts'
import { deleteWithdrawn, purgeWithdrawn } from './delete-withdrawn.ts'
import { cannotReplaceItself } from './errors.ts'
import { filesInHistory } from './git.ts'
import type { World } from './progress.ts'
import { loadState, publishWorkspace } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import { formatWithdrawal, loadWithdrawal } from './withdrawal.ts'
import { type BriefingFiles, findBriefing, type Workspace } from './workspace.ts'

export interface WithdrawRequest {
  /** For the workspace's own record; never published. */
  readonly reason: string
  /** Whether source, document, script, approval and spoken sentences are deleted as well. */
  readonly purge: boolean
  /** The briefing to which the page that stays leads. */
  readonly replacedBy?: string
}

export interface WithdrawnBriefing {
  /** The day on which it was withdrawn before, YYYY-MM-DD; undefined where it was not. */
  readonly before: string | undefined
  /** Whether there is a site, from which it is taken out. */
  readonly published: boolean
  /** Its files that some commit of git still holds; undefined where git does not know the workspace. */
  readonly inHistory: readonly string[] | undefined
}

/**
 * Takes a briefing out of the feeds, every page and the search, deletes its audio and its pack for trainers, and leaves a neutral page in its
 * place. Feeds and pages are written without it before its files are deleted, so that at every instant what they name is there; where it is
 * cut off, the next publication completes it. What people downloaded cannot be recalled. Other briefings stay as they were approved, also
 * where they have expired or their scripts are being edited. Withdrawing again, such as to purge, keeps the first date and the way to its
 * successor.
 * @throws ScrcastError `pipeline/no-such-briefing`, `pipeline/cannot-replace-itself`, and what publishing refuses; the files of this one are gone all the same
 */
export const withdrawBriefing = async (
  workspace: Workspace,
  slug: string,
  { reason, purge, replacedBy }: WithdrawRequest,
  world: World,
): Promise<WithdrawnBriefing> => {
  const files = await findBriefing(workspace, slug)
  if (replacedBy === slug) throw cannotReplaceItself(slug)
  if (replacedBy !== undefined) await findBriefing(workspace, replacedBy)
  const { folder } = await siteFolder(workspace)
  const before = await loadWithdrawal(files)
  const withdrawnAt = before?.withdrawnAt ?? world.now.toISOString()
  const successor = replacedBy ?? before?.replacedBy
  const pointer = successor === undefined ? {} : { replacedBy: successor }
  // First of all: from here on nothing publishes it, whatever happens.
  await writeWhole(files.withdrawal, formatWithdrawal({ version: 1, withdrawnAt, reason, ...pointer }))
  const published = await publishWithout(workspace, files, world)
  if (purge) await purgeWithdrawn(workspace, files)
  const places = [files.folder, files.audio, join(folder, 'briefings', slug)]
  return {
    before: before?.withdrawnAt.slice(0, 10),
    published,
    inHistory: purge ? await filesInHistory(workspace.folder, places) : undefined,
  }
}

/** Writes the site without a briefing and deletes the briefing's files. Says whether there is a site. */
const publishWithout = async (workspace: Workspace, files: BriefingFiles, world: World): Promise<boolean> => {
  const { folder, suffix } = await siteFolder(workspace)
  const state = await loadState(workspace)
  if (state === undefined) {
    await deleteWithdrawn(files, { site: folder, staying: [] })
    return false
  }
  const baseUrl = state.baseUrl.slice(0, state.baseUrl.length - suffix.length)
  try {
    world.say(`The feeds and the pages are written without ${files.slug}; then its files are deleted.`)
    await publishWorkspace(workspace, baseUrl, world, { occasion: 'withdrawal' })
    return true
  } catch (error) {
    // What a family asked to have withdrawn does not wait until something else is mended.
    await deleteWithdrawn(files, { site: folder, staying: [] })
    world.say(
      `The files of ${files.slug} are deleted, but feeds and pages still name it: mend what is said below, then run "scrcast publish".`,
    )
    throw error
  }
}
