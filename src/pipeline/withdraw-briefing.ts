import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFolder, writeWhole } from '../shared/index.ts'
import type { World } from './progress.ts'
import { loadState, publishWorkspace } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import { formatWithdrawal } from './withdrawal.ts'
import { type BriefingFiles, findBriefing, type Workspace } from './workspace.ts'

export interface WithdrawRequest {
  /** For the workspace's own record; never published. */
  readonly reason: string
  /** Whether source, document, script, approval and spoken sentences are deleted as well. */
  readonly purge: boolean
}

/**
 * Takes a briefing out of the feed and every page, deletes its audio, and leaves a neutral page in its place. What people downloaded
 * cannot be recalled. Where another briefing stops the site from being published again, the files of this one are gone all the same.
 * @throws ScrcastError `pipeline/no-such-briefing`, and what publishing refuses
 */
export const withdrawBriefing = async (
  workspace: Workspace,
  slug: string,
  { reason, purge }: WithdrawRequest,
  world: World,
): Promise<{ readonly published: boolean }> => {
  const files = await findBriefing(workspace, slug)
  const { folder, suffix } = await siteFolder(workspace)
  // First of all: from here on nothing publishes it, whatever happens.
  await writeWhole(files.withdrawal, formatWithdrawal({ version: 1, withdrawnAt: world.now.toISOString(), reason }))
  await remove([files.audio, files.preview, join(folder, 'briefings', slug)])
  // Spoken sentences of all briefings share one store; those of others are made again when they are needed.
  if (purge) await remove([...(await everythingOf(files)), workspace.audioCache])
  const state = await loadState(workspace)
  if (state === undefined) return { published: false }
  world.say(`The files of ${slug} are deleted; now the feed and the pages are written without it.`)
  await publishWorkspace(workspace, state.baseUrl.slice(0, state.baseUrl.length - suffix.length), world)
  return { published: true }
}

/** All that lies in the briefing's folder, an author's kept scripts too, but for the record of the withdrawal. */
const everythingOf = async ({ folder, withdrawal }: BriefingFiles): Promise<readonly string[]> =>
  (await listFolder(folder)).map((name) => join(folder, name)).filter((path) => path !== withdrawal)

const remove = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { recursive: true, force: true })
}
