import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { exists, listFolder } from '../shared/index.ts'
import { wasPublic } from './errors.ts'
import type { Workspace } from './workspace.ts'

/** Where the site lies in the workspace, and what stands between the base address and its own address. */
export interface SiteFolder {
  readonly folder: string
  /** Empty, or `/p/` and 32 hexadecimal digits. */
  readonly suffix: string
}

/**
 * The folder of the published site: feeds/, and for a private show a folder in it whose name nobody can guess. The name is made once and
 * is known by the folder alone: no file that a host would show to strangers says it.
 * @throws ScrcastError `pipeline/was-public`
 */
export const siteFolder = async ({ feeds, settings }: Workspace): Promise<SiteFolder> => {
  if (!settings.private) return { folder: feeds, suffix: '' }
  if (await exists(join(feeds, 'state.json'))) throw wasPublic(feeds)
  const known = (await listFolder(join(feeds, 'p'))).find((name) => /^[0-9a-f]{32}$/.test(name))
  const name = known ?? randomBytes(16).toString('hex')
  return { folder: join(feeds, 'p', name), suffix: `/p/${name}` }
}
