import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFolder, writeWhole } from '../shared/index.ts'
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
  /** Whether there is a site, from which it is taken out. */
  readonly published: boolean
  /** Its files that some commit of git still holds; undefined where git does not know the workspace. */
  readonly inHistory: readonly string[] | undefined
}

/**
 * Takes a briefing out of the feeds, every page and the search, deletes its audio and its pack for trainers, and leaves a neutral page in its
 * place. What people downloaded cannot be recalled. Other briefings stay as they were approved, also where they have expired or
 * their scripts are being edited. Withdrawing again, such as to purge, keeps the first date and the way to its successor.
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
  const { folder, suffix } = await siteFolder(workspace)
  const before = await loadWithdrawal(files)
  const withdrawnAt = before?.withdrawnAt ?? world.now.toISOString()
  const successor = replacedBy ?? before?.replacedBy
  const pointer = successor === undefined ? {} : { replacedBy: successor }
  // First of all: from here on nothing publishes it, whatever happens.
  await writeWhole(files.withdrawal, formatWithdrawal({ version: 1, withdrawnAt, reason, ...pointer }))
  const site = join(folder, 'briefings', slug)
  await remove([files.audio, files.preview, files.workshop, site])
  // Spoken sentences of all briefings share one store; those of others are made again when they are needed.
  if (purge) await remove([...(await everythingOf(files)), workspace.audioCache])
  const inHistory = purge ? await filesInHistory(workspace.folder, [files.folder, files.audio, site]) : undefined
  const state = await loadState(workspace)
  if (state === undefined) return { published: false, inHistory }
  world.say(`The files of ${slug} are deleted; now the feeds and the pages are written without it.`)
  const baseUrl = state.baseUrl.slice(0, state.baseUrl.length - suffix.length)
  try {
    await publishWorkspace(workspace, baseUrl, world, { occasion: 'withdrawal' })
  } catch (error) {
    world.say(`Feeds and pages still name ${slug}: mend what is said below, then run "scrcast publish".`)
    throw error
  }
  return { published: true, inHistory }
}

/** All that lies in the briefing's folder, an author's kept scripts too, but for the record of the withdrawal. */
const everythingOf = async ({ folder, withdrawal }: BriefingFiles): Promise<readonly string[]> =>
  (await listFolder(folder)).map((name) => join(folder, name)).filter((path) => path !== withdrawal)

const remove = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { recursive: true, force: true })
}
