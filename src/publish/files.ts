import { createHash, randomBytes } from 'node:crypto'
import { constants, createReadStream, type Stats } from 'node:fs'
import { copyFile, type FileHandle, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cannotWrite, ScrcastError } from '../shared/index.ts'

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
  placeWhole(site, path, async (temporary) => {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
    await inFile(temporary, 'r+', (handle) => handle.sync())
  })

/** The same with bytes that are at hand. */
export const putWhole = (content: Uint8Array, site: string, path: string): Promise<void> =>
  placeWhole(site, path, (temporary) =>
    inFile(temporary, 'wx', async (handle) => {
      await handle.writeFile(content)
      await handle.sync()
    }),
  )

/** The bytes of a file of a site; undefined where there is none. */
export const bytesOf = (site: string, path: string): Promise<Buffer | undefined> =>
  unlessMissing(readFile(join(site, path)))

/**
 * Removes what a publication that was cut off left half written.
 * @throws ScrcastError `files/cannot-write`, such as where the site is to lie within a file
 */
export const clearWorkshop = async (site: string): Promise<void> => {
  try {
    await rm(join(site, WORKSHOP), { recursive: true, force: true })
  } catch (error) {
    throw cannotWrite(site, error)
  }
}

/** Removes a file, and the folders above it that this leaves empty, up to `root`. Says whether the file was there. */
export const removeFile = async (root: string, path: string): Promise<boolean> => {
  const whole = join(root, path)
  const there = (await statsOf(whole))?.isFile() === true
  if (there) await rm(whole)
  await removeEmptyFolders(root, dirname(path))
  return there
}

const placeWhole = async (site: string, path: string, write: (temporary: string) => Promise<void>): Promise<void> => {
  const temporary = join(site, WORKSHOP, randomBytes(9).toString('hex'))
  try {
    await inFolder(temporary, () => write(temporary))
    await inFolder(join(site, path), () => rename(temporary, join(site, path)))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error instanceof ScrcastError ? error : cannotWrite(join(site, path), error)
  }
}

/** Makes the folder of a file only where the deed finds it missing: nearly always it is there, and a site has thousands of files. */
const inFolder = async (path: string, deed: () => Promise<void>): Promise<void> => {
  try {
    await deed()
  } catch (error) {
    if (!isMissing(error)) throw error
    await mkdir(dirname(path), { recursive: true })
    await deed()
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

const inFile = async (path: string, flags: string, work: (handle: FileHandle) => Promise<void>): Promise<void> => {
  const handle = await open(path, flags)
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}

const statsOf = (path: string): Promise<Stats | undefined> => unlessMissing(stat(path))

const unlessMissing = async <Value>(found: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await found
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
