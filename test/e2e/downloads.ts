import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/shared/index.ts'

/** SHA-256 of each audio file that a client has downloaded whole into a folder, at any depth, sorted. A download that failed may leave a file of another name. */
export const hashesOfDownloads = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mp3'))
    .map((entry) => join(entry.parentPath, entry.name))
  return sorted(await Promise.all(paths.map(async (path) => sha256(await readFile(path)))))
}

/** SHA-256 of what was published, sorted as downloads are. */
export const hashesOf = (...files: readonly Uint8Array[]): readonly string[] => sorted(files.map(sha256))

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort()
