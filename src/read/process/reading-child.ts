import { layOut } from '../layout/lay-out.ts'
import type { PageContent } from '../pdf/page-content.ts'
import { openFailureOf, openPdf } from '../pdf/pdfjs.ts'
import { garbledPages, withRecognised, wordlessPages } from '../scan/recognised-page.ts'
import { childRequest, say, watchMemory } from './child-side.ts'
import type { ReadingMessage, ReadingRequest } from './reading-message.ts'

// The program of the reading process: takes the PDF's bytes on stdin, tells its parent how far it is, and gives the document.

const read = async (): Promise<void> => {
  const { bytes, request } = await childRequest<ReadingRequest>()
  const { file, sha256, recognised } = request
  const pdf = await openPdf(bytes)
  const pages: PageContent[] = []
  for (let number = 1; number <= pdf.pages; number++) {
    const found = recognised.find((page) => page.number === number)
    pages.push(withRecognised(await pdf.page(number), found))
    if (number % 10 === 0 || number === pdf.pages) await tell({ kind: 'progress', done: number, pages: pdf.pages })
  }
  const metadata = await pdf.metadata()
  const document = layOut({ source: { file, sha256, pages: pdf.pages }, metadata, pages })
  await tell({ kind: 'document', document, wordless: wordlessPages(pages), garbled: garbledPages(pages) })
}

const tell = (message: ReadingMessage): Promise<void> => say(message)

watchMemory()
try {
  await read()
} catch (error) {
  await tell({
    kind: 'failure',
    failure: openFailureOf(error),
    reason: error instanceof Error ? error.message : String(error),
  })
}
process.exit()
