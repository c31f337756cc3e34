import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { archivePath, feedPath, type LintFinding, lintFeed, probeFeed } from '../publish/index.ts'
import { readText } from '../shared/index.ts'
import { nothingPublished } from './errors.ts'
import { loadState } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import type { Workspace } from './workspace.ts'

/**
 * What is wrong with the published feeds: those under feeds/, and with `site` also how a host serves them.
 * @param site the address of the site on the web; absent: nothing is asked of any host
 * @throws ScrcastError `pipeline/nothing-published`
 */
export const lintWorkspace = async (
  workspace: Workspace,
  site: string | undefined,
): Promise<readonly LintFinding[]> => {
  const state = await loadState(workspace)
  if (state === undefined) throw nothingPublished(workspace.feeds)
  const { folder } = await siteFolder(workspace)
  const sizes = new Map<string, number>()
  for (const path of state.files) {
    const size = await sizeOf(join(folder, path))
    if (size !== undefined) sizes.set(`${state.baseUrl}/${path}`, size)
  }
  const findings: LintFinding[] = []
  for (const { audience, guid, archives = [] } of state.feeds) {
    const feed = feedPath(audience)
    for (const path of [...archives.map((_, index) => archivePath(audience, index + 1)), feed]) {
      const xml = await readText(join(folder, path))
      if (xml === undefined) continue
      findings.push(...lintFeed({ address: `${state.baseUrl}/${path}`, xml, guid, sizeOf: (of) => sizes.get(of) }))
    }
    if (site !== undefined && sizes.has(`${state.baseUrl}/${feed}`))
      findings.push(...(await probeFeed(`${site.replace(/\/+$/, '')}/${feed}`)))
  }
  return findings
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    // A file that cannot be looked at is not in the site; the rules say which one misses it.
    return undefined
  }
}
