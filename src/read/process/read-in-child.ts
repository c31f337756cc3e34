import { runChild } from './child-process.ts'
import type { ReadingEnd, ReadingMessage, ReadingRequest } from './reading-message.ts'

/** How a reading process ended. */
export type ReadEnd = ReadingEnd | { readonly kind: 'too-slow' } | { readonly kind: 'too-large' }

export interface Reading extends ReadingRequest {
  readonly bytes: Uint8Array
  readonly seconds: number
  readonly megabytes: number
  readonly onProgress: (done: number, pages: number) => void
}

/** Reads a PDF in a process of its own, without native code. */
export const readInChild = async ({ bytes, seconds, megabytes, onProgress, ...request }: Reading): Promise<ReadEnd> => {
  let end: ReadingEnd | undefined
  const closed = await runChild({
    program: 'reading-child',
    rights: [],
    bytes,
    request,
    seconds,
    since: 'start',
    megabytes,
    onMessage: (said) => {
      // The process speaks ReadingMessages and nothing else; the document in it is parsed by whoever takes it.
      const message = said as ReadingMessage
      if (message.kind === 'progress') onProgress(message.done, message.pages)
      else end ??= message
    },
  })
  if (end !== undefined) return end
  return closed.kind === 'ended' ? { kind: 'failure', failure: 'damaged', reason: closed.errors } : closed
}
