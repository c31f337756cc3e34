import { join } from 'node:path'
import { z } from 'zod'
import { feedPath, fetchBytes, isLoopback, type PublishState, tellHub } from '../publish/index.ts'
import { readBytes, readText, sha256, writeWhole } from '../shared/index.ts'
import { brokenFile, feedNotOnHost, hubCannotReach, noHub, nothingPublished, privateNotPinged } from './errors.ts'
import { loadState } from './publish-workspace.ts'
import { siteFolder } from './site-folder.ts'
import type { Workspace } from './workspace.ts'

/** Addresses of feeds. */
export interface Pinged {
  readonly told: readonly string[]
  /** Of which the hub knows already. */
  readonly unchanged: readonly string[]
}

/**
 * Tells the hub of each feed whose bytes differ from those that it was last told of, once they stand at their address. What was told is
 * kept, also where a later feed fails.
 * @throws ScrcastError `pipeline/private-not-pinged`, `pipeline/no-hub`, `pipeline/nothing-published`, `pipeline/hub-cannot-reach`,
 * `pipeline/feed-not-on-host`, and what the hub's failures say
 */
export const pingHub = async (workspace: Workspace): Promise<Pinged> => {
  const { hub } = workspace.settings
  if (workspace.settings.private) throw privateNotPinged()
  if (hub === undefined) throw noHub()
  const state = await loadState(workspace)
  if (state === undefined) throw nothingPublished(workspace.feeds)
  if (isLoopback(state.baseUrl) && !isLoopback(hub)) throw hubCannotReach(hub, state.baseUrl)
  const { folder } = await siteFolder(workspace)
  const path = join(folder, 'pings.json')
  const known = { ...(await loadPings(path)) }
  const [told, unchanged]: [string[], string[]] = [[], []]
  for (const { address, bytes } of await feedsOf(folder, state)) {
    const hash = sha256(bytes)
    if (known[address] === hash) {
      unchanged.push(address)
      continue
    }
    await checkUploaded(address, hash)
    await tellHub(hub, address)
    known[address] = hash
    await writeWhole(path, `${JSON.stringify(known, null, 2)}\n`)
    told.push(address)
  }
  return { told, unchanged }
}

/** The feeds that lie in the folder. */
const feedsOf = async (folder: string, { feeds, baseUrl }: PublishState) => {
  const read = feeds.map(async ({ audience }) => ({
    address: `${baseUrl}/${feedPath(audience)}`,
    bytes: await readBytes(join(folder, feedPath(audience))),
  }))
  return (await Promise.all(read)).flatMap(({ address, bytes }) => (bytes === undefined ? [] : [{ address, bytes }]))
}

/** A hub that is told too early hands the old feed on, and is not told again. */
const checkUploaded = async (address: string, hash: string): Promise<void> => {
  const bytes = await fetchBytes(address)
  if (bytes === undefined || sha256(bytes) !== hash) throw feedNotOnHost(address, bytes !== undefined)
}

/** SHA-256 of the feeds that the hub was last told of, by address. */
const loadPings = async (path: string): Promise<Readonly<Record<string, string>>> => {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse((await readText(path)) ?? '{}'))
  } catch (error) {
    throw brokenFile(path, error)
  }
}
