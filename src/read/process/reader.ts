import { type RunningChild, startChild } from './child-process.ts'
import type { ReadingEnd, ReadingMessage, ReadingRequest } from './reading-message.ts'

/** How reading ended: as the process told, or stopped. A process that ended without a word has failed. */
export type ReadEnd = ReadingEnd | { readonly kind: 'too-slow' } | { readonly kind: 'too-large' }

export interface Reading extends Omit<ReadingRequest, 'length'> {
  readonly bytes: Uint8Array
  readonly seconds: number
  readonly megabytes: number
  readonly onProgress: (done: number, pages: number) => void
}

/** A reading process. It takes one PDF at a time. */
export interface Reader {
  readonly megabytes: number
  /** The process's number; undefined where it could not be started. */
  readonly pid: number | undefined
  readonly isRunning: () => boolean
  readonly stop: () => void
  readonly read: (reading: Reading) => Promise<ReadEnd>
}

/** Starts a reading process, without native code. It keeps this program alive only while it reads. */
export const startReader = (megabytes: number): Reader => {
  const child = startChild({ program: 'reading-child', rights: [], megabytes })
  child.hold(false)
  return {
    megabytes,
    pid: child.process.pid,
    isRunning: child.isRunning,
    stop: child.stop,
    read: async (reading) => {
      child.hold(true)
      const timer = setTimeout(child.stop, reading.seconds * 1_000)
      try {
        return await readWith(child, reading)
      } finally {
        clearTimeout(timer)
        child.hold(false)
      }
    },
  }
}

const readWith = async (
  { process: child, ended }: RunningChild,
  { bytes, seconds, megabytes, onProgress, ...request }: Reading,
): Promise<ReadEnd> => {
  const { promise: told, resolve } = Promise.withResolvers<ReadingEnd>()
  const listen = (said: unknown) => {
    // The process speaks ReadingMessages and nothing else; the document in it is parsed by whoever takes it.
    const message = said as ReadingMessage
    if (message.kind === 'progress') onProgress(message.done, message.pages)
    else resolve(message)
  }
  child.on('message', listen)
  const asked: ReadingRequest = { ...request, length: bytes.length }
  child.send(asked, () => undefined)
  child.stdin?.write(bytes)
  const end = await Promise.race([told, ended])
  child.off('message', listen)
  return end.kind === 'ended' ? { kind: 'failed', reason: end.errors } : end
}
