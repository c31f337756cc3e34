import { emptyFile, fileTooLarge, notAPdf } from './errors.ts'

/** A PDF may have a few bytes before its header; viewers look for it in the first 1024 (PDF 32000-1, annex H.3.4.1). */
const HEADER_WITHIN = 1_024

const OPEN_AND_SAVE = 'Open it in the program that made it, save it as a PDF, and read that file.'

/** What other files begin with. */
const OTHERS: readonly { readonly start: RegExp | string; readonly looks: string; readonly hint: string }[] = [
  {
    start: /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta|title)\b/i,
    looks: 'it begins like a web page',
    hint: 'Open the address in a browser, save the document itself, and read that file.',
  },
  { start: /^\s*<\?xml|^\s*</, looks: 'it begins like an XML file', hint: OPEN_AND_SAVE },
  {
    start: /^PK[\s\S]*word\//,
    looks: 'it is a Word document',
    hint: 'Open it in Word, save it as a PDF, and read that file.',
  },
  {
    start: 'PK\x03\x04',
    looks: 'it is a zip archive or an office document',
    hint: 'Unpack it, or save it as a PDF, and read that file.',
  },
  { start: '\xd0\xcf\x11\xe0', looks: 'it is an older Word or office document', hint: OPEN_AND_SAVE },
  { start: /^\{\\rtf/, looks: 'it is a rich text document', hint: OPEN_AND_SAVE },
  {
    start: /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*)/,
    looks: 'it is a picture',
    hint: 'Ask the publisher for the review as a PDF, or run text recognition (OCR) over the picture and save the result as a PDF.',
  },
]

/**
 * Refuses a file by its size, in bytes, before it is loaded.
 * @throws ScrcastError `read/file-too-large`
 */
export const checkFileSize = (bytes: number, file: string, mostMegabytes: number): void => {
  if (bytes > mostMegabytes * 1e6) throw fileTooLarge(file, bytes, mostMegabytes)
}

/**
 * Refuses what cannot be a PDF before anything is started for it.
 * @throws ScrcastError `read/empty`, `read/not-a-pdf`
 */
export const checkBytes = (bytes: Uint8Array, file: string): void => {
  if (bytes.length === 0) throw emptyFile(file)
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1')
  if (start.slice(0, HEADER_WITHIN).includes('%PDF-')) return
  const text = start.replace(/^\xef\xbb\xbf/, '')
  const other = OTHERS.find(({ start }) => (typeof start === 'string' ? text.startsWith(start) : start.test(text)))
  throw notAPdf(file, other ?? { looks: 'it does not begin as a PDF does', hint: OPEN_AND_SAVE })
}
