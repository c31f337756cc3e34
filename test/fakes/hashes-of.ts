import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { sha256 } from '../../src/shared/index.ts'

/** The files below a folder, by their paths within it, sorted. */
export const allFiles = async (root: string): Promise<readonly string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()

/** SHA-256 of each file below a folder, by its path within it. */
export const hashesOf = async (root: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all((await allFiles(root)).map(async (name) => [name, sha256(await readFile(join(root, name)))])),
  )
