import { assertNever, sha256 } from '../shared/index.ts'
import { checkBytes } from './check-bytes.ts'
import { readInChildProcess } from './child-process.ts'
import type { Document } from './document.ts'
import { parseDocument } from './document-json.ts'
import { damaged, encrypted, scanned, tooLarge, tooSlow } from './errors.ts'

export interface ReadRequest {
  readonly bytes: Uint8Array
  /** The file's name, without folders; it is what messages call the file. */
  readonly file: string
  readonly onProgress?: (pagesDone: number, pages: number) => void
  /** After how many seconds, and above how many megabytes of memory, reading is stopped. */
  readonly limits?: { readonly seconds: number; readonly megabytes: number }
}

/** An inquiry report of 300 pages takes 4 s and 400 MB; a hostile PDF takes whatever it gets. */
const LIMITS = { seconds: 120, megabytes: 2_000 }

/**
 * Reads a review: its words in reading order, each with its place.
 * @throws ScrcastError `read/empty`, `read/not-a-pdf`, `read/encrypted`, `read/damaged`, `read/scanned`, `read/too-slow`, `read/too-large`
 */
export const readDocument = async ({
  bytes,
  file,
  onProgress = () => undefined,
  limits = LIMITS,
}: ReadRequest): Promise<Document> => {
  checkBytes(bytes, file)
  const end = await readInChildProcess({ bytes, file, sha256: sha256(bytes), onProgress, ...limits })
  switch (end.kind) {
    case 'document':
      return refuseScan(parseDocument(end.document))
    case 'failure':
      throw end.failure === 'encrypted' ? encrypted(file) : damaged(file, end.reason)
    case 'too-slow':
      throw tooSlow(file, limits.seconds)
    case 'too-large':
      throw tooLarge(file, limits.megabytes)
    default:
      return assertNever(end)
  }
}

/** A document is scanned when more than half of its pages have no words of their own, or none has. */
const refuseScan = (document: Document): Document => {
  const { file, pages } = document.source
  const withText = new Set([
    ...document.paragraphs.flatMap((paragraph) => paragraph.pages),
    ...document.apart.filter(({ reason }) => reason !== 'furniture' && reason !== 'watermark').map(({ page }) => page),
  ])
  const without = pages - withText.size
  if (without * 2 > pages) throw scanned(file, without, pages)
  return document
}
