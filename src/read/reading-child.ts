import { Worker } from 'node:worker_threads'
import { layOut } from './lay-out.ts'
import type { PageContent } from './page-content.ts'
import { openFailureOf, openPdf } from './pdfjs.ts'
import type { ReadingMessage } from './reading-message.ts'

// The program of the reading process: takes the PDF's bytes on stdin, tells its parent how far it is, and gives the document.

const [file = '', hash = '', megabytes = '0'] = process.argv.slice(2)

const say = (message: ReadingMessage): Promise<void> =>
  new Promise((done) => (process.send === undefined ? done() : process.send(message, () => done())))

const read = async (): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  const pdf = await openPdf(new Uint8Array(Buffer.concat(chunks)))
  const pages: PageContent[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    pages.push(await pdf.page(number))
    if (number % 10 === 0 || number === pdf.pages) await say({ kind: 'progress', done: number, pages: pdf.pages })
  }
  const metadata = await pdf.metadata()
  const document = layOut({ source: { file, sha256: hash, pages: pdf.pages }, metadata, pages })
  await say({ kind: 'document', document })
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
new Worker(new URL(`memory-watch.${extension}`, import.meta.url), { workerData: Number(megabytes) * 1e6 }).unref()

try {
  await read()
} catch (error) {
  await say({
    kind: 'failure',
    failure: openFailureOf(error),
    reason: error instanceof Error ? error.message : String(error),
  })
}
process.exit()
