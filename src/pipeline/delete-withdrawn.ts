import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { listFolder } from '../shared/index.ts'
import type { BriefingFiles, Workspace } from './workspace.ts'

/**
 * Deletes what was made of a withdrawn briefing: its audio, what an author heard of it, its pack for trainers, and what is left of it in
 * the site but for `staying`. Where it was begun before, it goes on.
 * @param site the folder of the published site
 * @param staying names in the briefing's folder of the site, such as the page that says it was withdrawn
 */
export const deleteWithdrawn = async (
  { slug, audio, preview, workshop }: BriefingFiles,
  { site, staying }: { readonly site: string; readonly staying: readonly string[] },
): Promise<void> => {
  const inSite = join(site, 'briefings', slug)
  const left = (await listFolder(inSite)).filter((name) => !staying.includes(name))
  await remove([
    audio,
    preview,
    workshop,
    ...(staying.length === 0 ? [inSite] : left.map((name) => join(inSite, name))),
  ])
}

/**
 * Deletes what a withdrawn briefing was made from as well: all that lies in its folder, an author's kept scripts too, but for the record
 * of the withdrawal. Spoken sentences of all briefings share one store; those of others are made again when they are needed.
 */
export const purgeWithdrawn = async (
  { audioCache }: Workspace,
  { folder, withdrawal }: BriefingFiles,
): Promise<void> => {
  const names = await listFolder(folder)
  await remove([audioCache, ...names.map((name) => join(folder, name)).filter((path) => path !== withdrawal)])
}

const remove = async (paths: readonly string[]): Promise<void> => {
  for (const path of paths) await rm(path, { recursive: true, force: true })
}
