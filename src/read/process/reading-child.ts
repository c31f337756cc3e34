import { layOut } from '../layout/lay-out.ts'
import { provideBrowserParts } from '../pdf/browser-parts.ts'
import type { PageContent } from '../pdf/page-content.ts'
import { openPdf } from '../pdf/pdfjs.ts'
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts'
import { garbledPages, withRecognised, wordlessPages } from '../scan/recognised-page.ts'
import { say, watchMemory } from './child-side.ts'
import type { ReadingEnd, ReadingMessage, ReadingRequest } from './reading-message.ts'
import { watchRealm } from './realm.ts'
import { requests } from './requests.ts'

// The program of the reading process: takes one PDF after another, tells its parent how far it is, and gives each one's document.
// It ends with the first PDF that it cannot read, and with one that left a trace in what all code shares.

/** Above this a process is not used again: what documents leave behind is the next one's burden. */
const MOST_MEGABYTES_LEFT = 500

const read = async (bytes: Uint8Array, request: ReadingRequest): Promise<ReadingEnd> => {
  const { file, sha256, recognised, mostPages } = request
  const pdf = await openPdf(bytes)
  if (pdf.pages > mostPages) return { kind: 'too-many-pages', pages: pdf.pages }
  const pages: PageContent[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    const found = recognised.find((page) => page.number === number)
    pages.push(withRecognised(await pdf.page(number), found))
    if (number % 10 === 0 || number === pdf.pages) await tell({ kind: 'progress', done: number, pages: pdf.pages })
  }
  const metadata = await pdf.metadata()
  await pdf.close()
  const document = layOut({ source: { file, sha256, pages: pdf.pages }, metadata, pages })
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const [wordless, garbled] = [wordlessPages(pages), garbledPages(pages)]
  return { kind: 'document', document, wordless, garbled, reusable: isReusable(), peakBytes }
}

const isReusable = (): boolean => isUnchanged() && process.memoryUsage.rss() < MOST_MEGABYTES_LEFT * 1e6

const failed = (error: unknown): ReadingEnd =>
  error instanceof UnreadablePdf
    ? { kind: error.failure, reason: error.message }
    : { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }

const tell = (message: ReadingMessage): Promise<void> => say(message)

watchMemory()
provideBrowserParts()
const isUnchanged = watchRealm()
// A promise of pdf.js's own that fails unseen ends here.
process.on('uncaughtException', async (error) => {
  await tell(failed(error.stack?.includes('pdfjs-dist') === true ? new UnreadablePdf(error) : error))
  process.exit()
})
for await (const { bytes, request } of requests<ReadingRequest>()) {
  const end = await read(bytes, request).catch(failed)
  await tell(end)
  if (end.kind !== 'document' || !end.reusable) break
}
process.exit()
