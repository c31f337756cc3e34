import { createReadStream } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { createBrotliCompress, createGzip, constants as zlib } from 'node:zlib'
import { assertNever } from '../../shared/index.ts'
import type { Coding } from './codings.ts'
import type { Answer } from './plan-answer.ts'

/** The bytes of an answer, read as they are sent. */
export const openBytes = (path: string, { body, coding }: Answer): Readable => {
  const bytes = Readable.from(partsOf(path, body), { objectMode: false })
  if (coding === undefined) return bytes
  const compressed = compressor(coding)
  // Destroying both, whichever fails, leaves no file open.
  bytes.on('error', (error) => compressed.destroy(error))
  compressed.on('close', () => bytes.destroy())
  return bytes.pipe(compressed)
}

async function* partsOf(path: string, body: Answer['body']): AsyncGenerator<Buffer> {
  for (const part of body) {
    if (typeof part === 'string') yield Buffer.from(part)
    else yield* createReadStream(path, { start: part.first, end: part.last })
  }
}

/** As small as it gets while a reader waits: the highest qualities take seconds for a long feed. */
const BROTLI_QUALITY = 5

const compressor = (coding: Coding) => {
  switch (coding) {
    case 'br':
      return createBrotliCompress({ params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
    case 'gzip':
      return createGzip()
    default:
      return assertNever(coding)
  }
}

/** Whether a path within a folder leads out of it by a symbolic link. False where there is nothing at that path. */
export const leadsOut = async (folder: string, path: string): Promise<boolean> => {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(resolve(folder, `./${path}`))])
    const way = relative(root, file)
    return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way
  } catch {
    // Nothing there, or no path at all: who asks for it is told so elsewhere.
    return false
  }
}
