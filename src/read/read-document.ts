import { assertNever, type ScrcastError, sha256 } from '../shared/index.ts'
import { checkBytes, checkFileSize } from './check-bytes.ts'
import type { Document } from './document.ts'
import { parseDocument } from './document-json.ts'
import { damaged, encrypted, noRecogniser, readerFailed, scanned, tooLarge, tooManyPages, tooSlow } from './errors.ts'
import { withEvenSizes } from './layout/even-sizes.ts'
import { READING_LIMITS, type ReadingLimits } from './limits.ts'
import { cores } from './process/child-process.ts'
import { prepareReader, type ReadEnd, type Reading, readInChild } from './process/read-in-child.ts'
import { recogniseInChild } from './process/recognise-in-child.ts'
import type { RecognisedPage } from './scan/recognised-page.ts'

/** What is being done to the pages: their text is read, or the words of those that are pictures are recognised. */
export type ReadingStep = 'reading' | 'recognising'

export interface ReadRequest {
  readonly bytes: Uint8Array
  /** The file's name, without folders; it is what messages call the file. */
  readonly file: string
  /** Told for each step on its own: of recognising, `pages` are those without text alone. */
  readonly onProgress?: (pagesDone: number, pages: number, step: ReadingStep) => void
  /** Those that are not given are `READING_LIMITS`. */
  readonly limits?: Partial<ReadingLimits>
  /** How many pages are recognised at once where they are pictures. */
  readonly workers?: number
}

/** A worker takes 200 MB. */
const MOST_WORKERS = 4

/** A page takes 2 to 4 s to recognise; one that takes fifteen times as long is not of words. */
const SECONDS_TO_RECOGNISE = 60

/**
 * Reads a review: its words in reading order, each with its place. Pages that are pictures are read by text recognition.
 * @throws ScrcastError `read/empty`, `read/not-a-pdf`, `read/encrypted`, `read/damaged`, `read/scanned`, `read/no-recogniser`,
 * `read/too-slow`, `read/too-large`, `read/too-many-pages`, `read/file-too-large`, `read/reader-failed`
 */
export const readDocument = async ({
  bytes,
  file,
  onProgress = () => undefined,
  limits,
  workers = Math.min(cores(), MOST_WORKERS),
}: ReadRequest): Promise<Document> => {
  const { seconds, memoryMegabytes: megabytes, pages: mostPages, fileMegabytes } = { ...READING_LIMITS, ...limits }
  checkFileSize(bytes.length, file, fileMegabytes)
  checkBytes(bytes, file)
  const reading = { bytes, file, sha256: sha256(bytes), mostPages, recognised: [], seconds, megabytes }
  const first = await read({ ...reading, onProgress: (done, pages) => onProgress(done, pages, 'reading') })
  const pages = [...first.wordless, ...first.garbled].sort((a, b) => a - b)
  if (pages.length === 0) return refuseScan(first.document)
  const end = await recogniseInChild({
    bytes,
    pages,
    garbled: first.garbled,
    workers,
    seconds: SECONDS_TO_RECOGNISE,
    megabytes,
    onProgress: (done, pages) => onProgress(done, pages, 'recognising'),
  })
  if (end.kind === 'no-recogniser') return withoutRecogniser(first.document, first.wordless, end.reason)
  return refuseScan(await readAgain(reading, first.document, end.pages))
}

/** Starts, ahead of the PDF that it is for, what `readDocument` reads in: starting it takes as long as reading. */
export const prepareReading = (limits: Partial<ReadingLimits> = {}): void =>
  prepareReader(limits.memoryMegabytes ?? READING_LIMITS.memoryMegabytes)

/** Lays the document out anew with what was recognised. */
const readAgain = async (
  reading: Omit<Reading, 'onProgress'>,
  document: Document,
  pages: readonly RecognisedPage[],
): Promise<Document> => {
  if (pages.length === 0) return document
  const again = { ...reading, recognised: withEvenSizes(pages), onProgress: () => undefined }
  return (await read(again)).document
}

interface FirstReading {
  readonly document: Document
  readonly wordless: readonly number[]
  readonly garbled: readonly number[]
}

const read = async (reading: Reading): Promise<FirstReading> => {
  const end = await readInChild(reading)
  if (end.kind !== 'document') throw refusalOf(end, reading)
  return { document: parseDocument(end.document), wordless: end.wordless, garbled: end.garbled }
}

const refusalOf = (end: Exclude<ReadEnd, { kind: 'document' }>, reading: Reading): ScrcastError => {
  const { file, seconds, megabytes, mostPages } = reading
  switch (end.kind) {
    case 'encrypted':
      return encrypted(file)
    case 'damaged':
      return damaged(file, end.reason)
    case 'failed':
      return readerFailed(file, end.reason)
    case 'too-many-pages':
      return tooManyPages(file, end.pages, mostPages)
    case 'too-slow':
      return tooSlow(file, seconds)
    case 'too-large':
      return tooLarge(file, megabytes)
    default:
      return assertNever(end)
  }
}

/** A few pages without words can be left; where they are most of the document, it cannot be read without a recogniser. */
const withoutRecogniser = (document: Document, wordless: readonly number[], reason: string): Document => {
  const { file, pages } = document.source
  if (wordless.length * 2 > pages) throw noRecogniser(file, wordless.length, reason)
  return {
    ...document,
    pages: document.pages.map((page) => (wordless.includes(page.number) ? { ...page, unread: true } : page)),
  }
}

/** A document cannot be read when more than half of its pages have no words that could be made out. */
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
