import type { ReadingRequest } from './reading-message.ts'

/** A PDF that the parent sent, and what it asks about it. */
export interface Asked<Request> {
  readonly bytes: Uint8Array
  readonly request: Request
}

/**
 * What the parent sends, one after another: a message, and the PDF's bytes, as many as the message says, on stdin. The parent sends
 * the next when it has the answer. The parent is trusted to ask what the program answers.
 */
export async function* requests<Request extends Pick<ReadingRequest, 'length'>>(): AsyncGenerator<Asked<Request>> {
  // Whoever waits for the answer may be stopped; then nobody needs it.
  process.once('disconnect', () => process.exit())
  const chunks: AsyncIterator<Buffer> = process.stdin[Symbol.asyncIterator]()
  for (;;) {
    const request = await nextMessage<Request>()
    yield { bytes: await take(chunks, request.length), request }
  }
}

// One program of ours asks another: both sides import the request's type. A message that comes early waits for its listener.
const nextMessage = <Request>(): Promise<Request> =>
  new Promise((resolve) => process.once('message', (message) => resolve(message as Request)))

const take = async (chunks: AsyncIterator<Buffer>, length: number): Promise<Uint8Array> => {
  const bytes = new Uint8Array(length)
  for (let taken = 0; taken < length; ) {
    const { value, done } = await chunks.next()
    if (done === true) process.exit()
    bytes.set(value, taken)
    taken += value.length
  }
  return bytes
}
