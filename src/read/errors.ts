import { ScrcastError } from '../shared/index.ts'
import type { ReadingLimits } from './limits.ts'

/** `looks` says what the file looks like instead, such as "it begins like a web page". */
export const notAPdf = (
  file: string,
  { looks, hint }: { readonly looks: string; readonly hint: string },
): ScrcastError => new ScrcastError({ code: 'read/not-a-pdf', message: `${file} is not a PDF: ${looks}.`, hint })

export const emptyFile = (file: string): ScrcastError =>
  new ScrcastError({
    code: 'read/empty',
    message: `${file} is empty: it has no bytes at all.`,
    hint: 'The download or the copy failed. Fetch the review again.',
  })

export const encrypted = (file: string): ScrcastError =>
  new ScrcastError({
    code: 'read/encrypted',
    message: `${file} is locked: it needs a password before it can be read.`,
    hint: 'Open it in a PDF viewer with its password, save a copy without one (print to PDF does it), and read the copy.',
  })

export const damaged = (file: string, cause?: unknown): ScrcastError =>
  new ScrcastError({
    code: 'read/damaged',
    message: `${file} is damaged or cut short: its pages cannot be read.`,
    hint: 'Fetch the review again. If it opens in a PDF viewer, save a copy from there (print to PDF) and read the copy.',
    cause,
  })

/** `without` is how many of the pages have no words that could be made out. */
export const scanned = (file: string, without: number, pages: number): ScrcastError =>
  new ScrcastError({
    code: 'read/scanned',
    message: `${file} has no words that can be made out on ${without} of its ${pages} ${pages === 1 ? 'page' : 'pages'}: they are blank, or pictures that text recognition cannot read.`,
    hint: 'Ask the publisher for the original PDF, or scan the paper again, upright and at 300 dots per inch, and read that copy.',
  })

/** `pages` is how many of the pages are pictures without text. */
export const noRecogniser = (file: string, pages: number, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'read/no-recogniser',
    message: `${file} is scanned, and text recognition does not start on this machine: ${pages} ${pages === 1 ? 'page is a picture' : 'pages are pictures'} without text.`,
    hint: 'Install scrcast again (npm ci): the packages tesseract.js, @tesseract.js-data/eng and @napi-rs/canvas belong to it. Or read a copy with a text layer.',
    cause,
  })

export const tooManyPages = (file: string, pages: number, most: number): ScrcastError =>
  new ScrcastError({
    code: 'read/too-many-pages',
    message: `${file} has ${pages} pages; scrcast reads at most ${most}.`,
    hint: `Read the part that is the review: save its pages as a PDF of their own. ${raise('pages')}`,
  })

export const fileTooLarge = (file: string, bytes: number, mostMegabytes: number): ScrcastError =>
  new ScrcastError({
    code: 'read/file-too-large',
    message: `${file} has ${Math.ceil(bytes / 1e6)} MB; scrcast reads at most ${mostMegabytes} MB.`,
    hint: `A review has a few MB. Save a copy with smaller pictures, or without its appendices. ${raise('fileMegabytes')}`,
  })

/** The process that reads ended by itself, or something in it failed that pdf.js has no part in. */
export const readerFailed = (file: string, reason: string): ScrcastError =>
  new ScrcastError({
    code: 'read/reader-failed',
    message: `${file} could not be read: the program that reads PDFs failed (${briefly(reason)}).`,
    hint: 'This is a fault in scrcast or on this machine, and need not be one of the file. Try once more; if it fails again, please report it with this message, and read a copy saved from a PDF viewer (print to PDF) meanwhile.',
    cause: reason,
  })

export const tooSlow = (file: string, seconds: number): ScrcastError =>
  new ScrcastError({
    code: 'read/too-slow',
    message: `${file} was not read within ${seconds} seconds, so reading was stopped.`,
    hint: `A review takes a few seconds. Save a copy from a PDF viewer (print to PDF) and read the copy; if that fails too, split the file. ${raise('seconds')}`,
  })

export const tooLarge = (file: string, megabytes: number): ScrcastError =>
  new ScrcastError({
    code: 'read/too-large',
    message: `${file} took more than ${megabytes} MB of memory to read, so reading was stopped.`,
    hint: `A review takes less than 400 MB. Save a copy from a PDF viewer (print to PDF) and read the copy; if that fails too, split the file. ${raise('memoryMegabytes')}`,
  })

export const brokenDocument = (cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'read/broken-document',
    message: 'The document as read (document.json) is not what scrcast wrote: a field is missing or of the wrong kind.',
    hint: 'Delete document.json and draft the briefing again; it is made from the PDF.',
    cause,
  })

const raise = (setting: keyof ReadingLimits): string =>
  `A file that you trust may have more: raise reading.${setting} in scrcast.yaml.`

/** The line of a stack or of stderr that says most, and how the process ended. */
const briefly = (reason: string): string => {
  const lines = reason.split('\n').map((line) => line.trim())
  return (lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 200) || 'it said nothing'
}
