import { mkdtempSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

export type ScratchKind = 'audio' | 'speech' | 'voice'

/**
 * A new folder for temporary files. Its name has the machine and the process in it, so that what a killed process left behind can be told
 * from what is in use.
 */
export const newScratchFolder = (kind: ScratchKind, root = tmpdir()): string =>
  mkdtempSync(join(root, `scrcast-${kind}-${machine()}-${process.pid}-`))

/** Gives a folder for temporary files, and removes it whatever happens. */
export const withScratchFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = newScratchFolder('audio')
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Removes the folders of processes of this machine that are not there any more. One whose number another process has been given stays
 * until that has ended; one that belongs to somebody else stays.
 */
export const sweepScratchFolders = async (root = tmpdir()): Promise<void> => {
  const names = await readdir(root).catch(() => [])
  for (const name of names)
    if (isLeftBehind(name)) await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined)
}

const isLeftBehind = (name: string): boolean => {
  const [, host, pid] = /^scrcast-(?:audio|speech|voice)-([a-z0-9]+)-(\d+)-\w+$/.exec(name) ?? []
  return host === machine() && !isAlive(Number(pid))
}

/** The same folder may be seen from several machines or containers, each with processes of its own. */
const machine = (): string =>
  hostname()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '') || 'machine'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process that may not be asked is there all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
