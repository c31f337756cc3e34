import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type Stats } from 'node:fs'
import { copyFile, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Whether a file has exactly these bytes. False where there is none. Reads it only where its size is right. */
export const hasBytes = async (
  path: string,
  wanted: { readonly bytes: number; readonly sha256: string },
): Promise<boolean> => {
  const stats = await statsOf(path)
  if (stats === undefined || !stats.isFile() || stats.size !== wanted.bytes) return false
  return (await sha256OfFile(path)) === wanted.sha256
}

/** Copies a file whole: to a temporary file beside the target, flushed to disk, then renamed over it. Makes the folders above it. */
export const copyWhole = async (from: string, to: string): Promise<void> => {
  const temporary = join(dirname(to), `.${basename(to)}.${randomBytes(6).toString('hex')}.part`)
  await mkdir(dirname(to), { recursive: true })
  try {
    await copyFile(from, temporary)
    await flush(temporary)
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
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
