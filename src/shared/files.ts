import { createHash, hash, randomBytes } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { appendFile, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
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

/** The lines of a UTF-8 text without their ends, none held longer than it is looked at; none where there is no file. */
export async function* readLines(path: string): AsyncIterable<string> {
  try {
    const handle = await open(path)
    // The lines close the file after the last.
    yield* handle.readLines()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Whether a file or folder stands at the path. The disk is asked at once: that takes a tenth of the time of asking and waiting. */
export const exists = async (path: string): Promise<boolean> => statSync(path, { throwIfNoEntry: false }) !== undefined

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
  const temporary = temporaryFor(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeAndFlush(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw cannotWrite(path, error)
  }
}

/**
 * Writes a file whole, at once or in parts, but does not wait until it is on the disk: for what carries a checksum and can be made again.
 * @throws ScrcastError `files/cannot-write`
 */
export const writeUnflushed = async (path: string, content: string | Uint8Array | Iterable<string>): Promise<void> => {
  const temporary = temporaryFor(path)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw cannotWrite(path, error)
  }
}

/** What was written of a file that came in parts. */
export interface Written {
  readonly bytes: number
  readonly sha256: string
}

/**
 * Writes parts one after the other without holding them all, unflushed: for a file that is being made. Makes no folder.
 * @throws ScrcastError `files/cannot-write`
 */
export const writeParts = async (path: string, parts: AsyncIterable<Uint8Array>): Promise<Written> => {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(path, 'w').catch((error: unknown) => {
    throw cannotWrite(path, error)
  })
  try {
    for await (const part of parts) {
      hash.update(part)
      bytes += part.length
      await handle.writeFile(part)
    }
  } finally {
    await handle.close()
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Copies a file whole, as writeWhole writes, unless the bytes are there already. Says whether it wrote. */
export const copyIfChanged = async (from: string, to: string): Promise<boolean> => {
  if ((await exists(to)) && (await hashOfFile(to)) === (await hashOfFile(from))) return false
  const temporary = temporaryFor(to)
  try {
    await mkdir(dirname(to), { recursive: true })
    await writeParts(temporary, createReadStream(from))
    await flush(temporary)
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw cannotWrite(to, error)
  }
  return true
}

const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
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

/**
 * What the disk says of a file without reading it: size, times of change in nanoseconds, place on the disk. Other bytes have another mark,
 * since nobody can set the time at which a file's record changed; only a change in the very moment in which the mark was taken can be
 * missed. Undefined where there is no file.
 */
export const markOf = (path: string): string | undefined => {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats?.isFile() === true ? [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(' ') : undefined
}

/** When the file of a mark last changed, by the clock of its disk: milliseconds since 1970. */
export const changeOf = (mark: string): number => Number(mark.split(' ')[2]) / 1_000_000

/** Removes a file, where there is one. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true })

/** Adds to the end of a file, without waiting for the disk: for notes that may be lost. Makes the folders above it. */
export const appendText = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await appendFile(path, text)
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)

const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part)
  return hash.digest('hex')
}

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
