import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { cannotWrite } from './errors.ts'

/** The bytes of a file, or undefined where there is none. Any other failure is thrown as it is. */
export const readBytes = async (path: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** The UTF-8 text of a file, or undefined where there is none. */
export const readText = async (path: string): Promise<string | undefined> => (await readBytes(path))?.toString('utf8')

/** Whether a file or folder stands at the path. */
export const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/** The names in a folder, sorted by code point; none where the folder does not exist. */
export const listFolder = async (path: string): Promise<readonly string[]> => {
  try {
    return (await readdir(path)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/**
 * Writes a file whole: a temporary file beside it, flushed to disk, then renamed over it. A reader sees the old file or the whole
 * of the other, never a part. Makes the folders above it.
 * @throws ScrcastError `files/cannot-write`
 */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeAndFlush(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw cannotWrite(path, error)
  }
}

/** Like writeWhole, but leaves a file whose bytes are the same untouched, its modification time too. Says whether it wrote. */
export const writeIfChanged = async (path: string, content: string | Uint8Array): Promise<boolean> => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
  const current = await readBytes(path)
  if (current?.equals(bytes)) return false
  await writeWhole(path, bytes)
  return true
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const writeAndFlush = async (path: string, content: string | Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
