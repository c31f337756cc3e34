import { createHash, randomBytes } from 'node:crypto'
import { constants, createReadStream, type Stats } from 'node:fs'
import { copyFile, mkdir, open, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Where files are written before they are moved to their places, so that one folder holds all that a crash leaves. */
const WORKSHOP = '.publishing'

/** Whether a file has exactly these bytes. False where there is none. Reads it only where its size is right. */
export const hasBytes = async (
  path: string,
  wanted: { readonly bytes: number; readonly sha256: string },
): Promise<boolean> => {
  const stats = await statsOf(path)
  if (stats === undefined || !stats.isFile() || stats.size !== wanted.bytes) return false
  return (await sha256OfFile(path)) === wanted.sha256
}

/** Copies a file into a site whole: beside it first, flushed to disk, then renamed to its place. Shares the bytes where the disk can. */
export const copyWhole = (from: string, site: string, path: string): Promise<void> =>
  placeWhole(site, path, (temporary) => copyFile(from, temporary, constants.COPYFILE_FICLONE))

/** The same with bytes that are at hand. */
export const putWhole = (content: Uint8Array, site: string, path: string): Promise<void> =>
  placeWhole(site, path, (temporary) => writeFile(temporary, content))

/** The bytes of a file of a site; undefined where there is none. */
export const bytesOf = async (site: string, path: string): Promise<Buffer | undefined> =>
  (await statsOf(join(site, path))) === undefined ? undefined : readFile(join(site, path))

/** Removes what a publication that was cut off left half written. */
export const clearWorkshop = (site: string): Promise<void> => rm(join(site, WORKSHOP), { recursive: true, force: true })

/** Removes a file, and the folders above it that this leaves empty, up to `root`. Says whether the file was there. */
export const removeFile = async (root: string, path: string): Promise<boolean> => {
  const whole = join(root, path)
  const there = (await statsOf(whole))?.isFile() === true
  if (there) await rm(whole)
  await removeEmptyFolders(root, dirname(path))
  return there
}

const placeWhole = async (site: string, path: string, write: (temporary: string) => Promise<void>): Promise<void> => {
  const place = join(site, path)
  const temporary = join(site, WORKSHOP, randomBytes(9).toString('hex'))
  await mkdir(dirname(temporary), { recursive: true })
  await mkdir(dirname(place), { recursive: true })
  try {
    await write(temporary)
    await flush(temporary)
    await rename(temporary, place)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

const removeEmptyFolders = async (root: string, folder: string): Promise<void> => {
  if (folder === '.') return
  try {
    await rmdir(join(root, folder))
  } catch {
    // Not empty, or already gone: either way there is nothing more to remove above it.
    return
  }
  await removeEmptyFolders(root, dirname(folder))
}

const sha256OfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const statsOf = async (path: string): Promise<Stats | undefined> => {
  try {
    return await stat(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
