import { Worker } from 'node:worker_threads'

/** What the parent sent: the PDF's bytes on stdin, the request as a message. The parent is trusted to ask what the program answers. */
export const childRequest = async <Request>(): Promise<{ readonly bytes: Uint8Array; readonly request: Request }> => {
  // Whoever waits for the answer may be stopped; then nobody needs it.
  process.once('disconnect', () => process.exit())
  // One program of ours asks another: both sides import the request's type.
  const asked = new Promise<Request>((resolve) => process.once('message', (message) => resolve(message as Request)))
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return { bytes: new Uint8Array(Buffer.concat(chunks)), request: await asked }
}

/** Tells the parent something; resolves when it is on its way. */
export const say = (message: object): Promise<void> =>
  new Promise((done) => {
    if (process.send === undefined) done()
    else process.send(message, () => done())
  })

/** Ends this process when it takes more memory than its parent allows, which is the program's first argument, in megabytes. */
export const watchMemory = (): void => {
  const megabytes = Number(process.argv[2] ?? '0')
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  new Worker(new URL(`memory-watch.${extension}`, import.meta.url), { workerData: megabytes * 1e6 }).unref()
}
