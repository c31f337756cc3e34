import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { AnnotationMode, getDocument, OPS, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import { FONT_SHELF, hasBrowserParts } from './browser-parts.ts'
import { IDENTITY, numbersIn, parseMatrix } from './matrix.ts'
import { OperatorPort } from './operator-port.ts'
import type { PageContent } from './page-content.ts'
import { type FontFacts, PagePainter } from './page-painter.ts'
import { paint } from './paint-operators.ts'
import { packageFolder } from './pdfjs-folders.ts'
import { recordOf } from './record.ts'
import { fromPdfjs } from './unreadable-pdf.ts'

/** What the PDF says of itself. */
export interface Metadata {
  readonly title?: string
  readonly author?: string
  readonly created?: string
}

/** An open PDF. */
export interface OpenPdf {
  readonly pages: number
  /** What stands on a page, counted from 1. */
  readonly page: (number: number) => Promise<PageContent>
  readonly metadata: () => Promise<Metadata>
  /** Whoever opened it closes it. */
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF. Nothing of it is evaluated, drawn or fetched; pictures are passed over.
 * Opening, and reading a page, throw `UnreadablePdf` where pdf.js cannot do it.
 * The text is read from the drawing operators rather than from pdf.js's text content: they cost the same and also tell fonts,
 * rules and boxes.
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const worker = openWorker()
  const task = getDocument({
    data: bytes,
    worker,
    fontExtraProperties: true,
    ...(hasBrowserParts() ? { disableFontFace: false, ownerDocument: FONT_SHELF } : {}),
    maxImageSize: 1,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: packageFolder('standard_fonts'),
    cMapUrl: packageFolder('cmaps'),
    cMapPacked: true,
  })
  try {
    const pdf = await fromPdfjs(task.promise)
    return {
      pages: pdf.numPages,
      page: async (number) => readPage(await fromPdfjs(pdf.getPage(number))),
      metadata: () => readMetadata(pdf),
      close: async () => {
        await task.destroy()
        worker.destroy()
      },
    }
  } catch (error) {
    await task.destroy()
    worker.destroy()
    throw error
  }
}

const openWorker = (): PDFWorker => {
  const port = new OperatorPort()
  // pdf.js's types know no port at all; its documentation asks for a Worker, of which it uses what OperatorPort has.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS })
  WorkerMessageHandler.initializeFromPort(port)
  return worker
}

/** The names of pdf.js's operators by their numbers. */
const NAMES: ReadonlyMap<unknown, string> = new Map(Object.entries(OPS).map(([name, number]) => [number, name]))

const nameOf = (operator: unknown): string => NAMES.get(operator) ?? ''

const readPage = async (page: PDFPageProxy): Promise<PageContent> => {
  const viewport = page.getViewport({ scale: 1 })
  const operators = await fromPdfjs(page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }))
  const painter = new PagePainter(parseMatrix(viewport.transform) ?? IDENTITY, fontsOf(page))
  operators.fnArray.forEach((operator: number, at: number) => {
    const args: unknown = operators.argsArray[at]
    paint(painter, nameOf(operator), Array.isArray(args) ? args : [], nameOf)
  })
  page.cleanup()
  const { width, height } = viewport
  return {
    number: page.pageNumber,
    width,
    height,
    words: painter.words,
    shapes: painter.shapes,
    slanted: painter.slanted,
  }
}

const fontsOf = (page: PDFPageProxy): ((id: string) => FontFacts) => {
  const known = new Map<string, FontFacts>()
  return (id) => {
    const facts = known.get(id) ?? factsOf(id, page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined)
    known.set(id, facts)
    return facts
  }
}

/** As foundries name their cuts; the last of each are URW's and TeX's own. */
const BOLD = /bold|black|heavy|demi|nimbus\w*-medi|^(?:\w+\+)?(?:cm|sf|lm)\w*bx/i
const ITALIC = /ital|obli|slanted|^(?:\w+\+)?(?:cm|sf|lm)\w*(?:ti|sl)\d/i

const factsOf = (id: string, font: unknown): FontFacts => {
  const { name, bold, italic, black, fontMatrix } = recordOf(font)
  // Its identifier says how many PDFs the process has opened, which is to make no difference.
  const named = typeof name === 'string' ? name : id.replace(/^g_d\d+_/, '')
  return {
    name: named,
    bold: bold === true || black === true || BOLD.test(named),
    italic: italic === true || ITALIC.test(named),
    unit: numbersIn(fontMatrix)[0] ?? 0.001,
  }
}

const readMetadata = async (pdf: PDFDocumentProxy): Promise<Metadata> => {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  const { Title: title, Author: author, CreationDate: created } = recordOf(info)
  return {
    ...(isText(title) ? { title: title.trim() } : {}),
    ...(isText(author) ? { author: author.trim() } : {}),
    ...(isText(created) ? { created: created.trim() } : {}),
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
