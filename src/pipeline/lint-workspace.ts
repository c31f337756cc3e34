import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  archivePath,
  type FeedUnderLint,
  type FilesOfSite,
  feedPath,
  gonePlaces,
  guidsOf,
  type LintFinding,
  lintFeed,
  lintFiles,
  lintPresence,
  type PublishState,
  probeFeed,
  probeGone,
  remedyOf,
} from '../publish/index.ts'
import { readBytes, readText, sha256 } from '../shared/index.ts'
import { nothingPublished } from './errors.ts'
import { loadState } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import { listWithdrawn } from './withdrawal.ts'
import type { Workspace } from './workspace.ts'

/** A finding with what to do about it. */
export interface RemediedFinding extends LintFinding {
  readonly remedy: string
}

/**
 * What is wrong with the published site, its feeds above all: those under feeds/, and with `site` also how a host serves them.
 * @param site the address of the site on the web; absent: nothing is asked of any host
 * @throws ScrcastError `pipeline/nothing-published`
 */
export const lintWorkspace = async (
  workspace: Workspace,
  site: string | undefined,
): Promise<readonly RemediedFinding[]> => {
  const state = await loadState(workspace)
  if (state === undefined) throw nothingPublished(workspace.feeds)
  const { folder } = await siteFolder(workspace)
  const sizes = new Map<string, number>()
  for (const path of state.files) {
    const size = await sizeOf(join(folder, path))
    if (size !== undefined) sizes.set(`${state.baseUrl}/${path}`, size)
  }
  const lintDocument = async (path: string, asGiven: Pick<FeedUnderLint, 'guid' | 'guids'>) => {
    const xml = await readText(join(folder, path))
    if (xml === undefined) return []
    const faults = lintFeed({ address: `${state.baseUrl}/${path}`, xml, ...asGiven, sizeOf: (of) => sizes.get(of) })
    // What no reader understands names no files.
    const isReadable = faults.every(({ rule }) => rule !== 'readable')
    return isReadable ? [...faults, ...(await lintFiles(xml, filesIn(folder, state)))] : faults
  }
  const findings: LintFinding[] = [...lintPresence(state, (path) => sizes.has(`${state.baseUrl}/${path}`))]
  for (const { audience, guid, archives = [] } of state.feeds) {
    const feed = feedPath(audience)
    for (const path of [...archives.map((_, index) => archivePath(audience, index + 1)), feed])
      findings.push(...(await lintDocument(path, { guid, guids: guidsOf(state, audience) })))
    if (site !== undefined && sizes.has(`${state.baseUrl}/${feed}`))
      findings.push(...(await probeFeed(`${site.replace(/\/+$/, '')}/${feed}`)))
  }
  if (site !== undefined) findings.push(...(await probeGone(await goneAddresses(workspace, state, site))))
  return findings.map((finding) => ({ ...finding, remedy: remedyOf(finding.rule) }))
}

const goneAddresses = async (workspace: Workspace, state: PublishState, site: string): Promise<readonly string[]> => {
  const withdrawn = (await listWithdrawn(workspace)).map(({ slug }) => slug)
  return gonePlaces(withdrawn, state).map((path) => `${site.replace(/\/+$/, '')}/${path}`)
}

/** The files of the site, as they lie in the folder; what publishing has not written is none of it. */
const filesIn = (folder: string, { baseUrl, files }: PublishState): FilesOfSite => {
  const known = new Set(files)
  const bytesOf = async (address: string): Promise<Uint8Array | undefined> => {
    const path = address.slice(baseUrl.length + 1)
    return known.has(path) ? readBytes(join(folder, path)) : undefined
  }
  return {
    bytesOf,
    sha256Of: async (address) => {
      const bytes = await bytesOf(address)
      return bytes === undefined ? undefined : sha256(bytes)
    },
  }
}

const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size
  } catch {
    // A file that cannot be looked at is not in the site; the rules say which one misses it.
    return undefined
  }
}
