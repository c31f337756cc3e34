import { fileURLToPath } from 'node:url'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { AnnotationMode, getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { plainLetter } from './letters.ts'
import { numbersIn, parseMatrix, IDENTITY } from './matrix.ts'
import type { PageContent } from './page-content.ts'
import { type FontFacts, type Letter, opacityIn, PagePainter } from './page-painter.ts'

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

/** Why a PDF cannot be opened. */
export type OpenFailure = 'encrypted' | 'damaged'

/**
 * Opens a PDF. Nothing of it is evaluated, drawn or fetched; pictures are passed over.
 * The text is read from the drawing operators rather than from pdf.js's text content: they cost the same and also tell fonts,
 * rules and boxes.
 */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const task = getDocument({
    data: bytes,
    fontExtraProperties: true,
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
    const pdf = await task.promise
    return {
      pages: pdf.numPages,
      page: async (number) => readPage(await pdf.getPage(number)),
      metadata: () => readMetadata(pdf),
      close: () => task.destroy(),
    }
  } catch (error) {
    await task.destroy()
    throw error
  }
}

/** What pdf.js's refusal to open a PDF means. */
export const openFailureOf = (error: unknown): OpenFailure =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'

const packageFolder = (name: string): string =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

const readPage = async (page: PDFPageProxy): Promise<PageContent> => {
  const viewport = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const painter = new PagePainter(parseMatrix(viewport.transform) ?? IDENTITY, fontsOf(page))
  operators.fnArray.forEach((operator: number, at: number) => {
    const args: unknown = operators.argsArray[at]
    OPERATORS.get(operator)?.(painter, Array.isArray(args) ? args : [])
  })
  page.cleanup()
  const { width, height } = viewport
  return { number: page.pageNumber, width, height, words: painter.words, shapes: painter.shapes, slanted: painter.slanted }
}

const fontsOf = (page: PDFPageProxy): ((id: string) => FontFacts) => {
  const known = new Map<string, FontFacts>()
  return (id) => {
    const facts = known.get(id) ?? factsOf(id, page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined)
    known.set(id, facts)
    return facts
  }
}

const factsOf = (id: string, font: unknown): FontFacts => {
  const { name, bold, italic, black, fontMatrix } = recordOf(font)
  const named = typeof name === 'string' ? name : id
  return {
    name: named,
    bold: bold === true || black === true || /bold|black|heavy|demi/i.test(named),
    italic: italic === true || /italic|oblique/i.test(named),
    unit: numbersIn(fontMatrix)[0] ?? 0.001,
  }
}

// The fields of a pdf.js font are getters of its class; reading them as a record is safe, each is checked where it is used.
const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

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

type Operator = (painter: PagePainter, args: readonly unknown[]) => void

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

const lettersIn = (value: unknown): readonly (Letter | number)[] => {
  if (!Array.isArray(value)) return []
  return value.flatMap((one: unknown) => {
    if (typeof one === 'number') return [one]
    const { unicode, width, isSpace } = recordOf(one)
    if (typeof unicode !== 'string') return []
    return [{ unicode: plainLetter(unicode), width: number(width), isSpace: isSpace === true }]
  })
}

const FILLING: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const STROKING: ReadonlySet<unknown> = new Set([OPS.stroke, OPS.closeStroke])

const OPERATORS: ReadonlyMap<number, Operator> = new Map<number, Operator>([
  [OPS.save, (painter) => painter.save()],
  [OPS.restore, (painter) => painter.restore()],
  [OPS.transform, (painter, args) => painter.transform(args)],
  [
    OPS.paintFormXObjectBegin,
    (painter, [matrix]) => {
      painter.save()
      painter.transform(matrix)
    },
  ],
  [OPS.paintFormXObjectEnd, (painter) => painter.restore()],
  [OPS.beginGroup, (painter) => painter.save()],
  [OPS.endGroup, (painter) => painter.restore()],
  [OPS.setFillRGBColor, (painter, [color]) => painter.fillColor(color)],
  [OPS.setFillColorN, (painter) => painter.fillColor(undefined)],
  [
    OPS.setGState,
    (painter, [changes]) => {
      const opacity = opacityIn(changes)
      if (opacity !== undefined) painter.opacity(opacity)
    },
  ],
  [OPS.beginMarkedContent, (painter, [tag]) => painter.beginMark(tag === 'Artifact')],
  [OPS.beginMarkedContentProps, (painter, [tag]) => painter.beginMark(tag === 'Artifact')],
  [OPS.endMarkedContent, (painter) => painter.endMark()],
  [
    OPS.constructPath,
    (painter, [operator, data]) => {
      const filled = FILLING.has(operator)
      if (filled || STROKING.has(operator)) painter.path(Array.isArray(data) ? data[0] : undefined, filled)
    },
  ],
  [OPS.beginText, (painter) => painter.beginText()],
  [OPS.setFont, (painter, [id, size]) => painter.font(id, number(size))],
  [OPS.setCharSpacing, (painter, [value]) => painter.set('charSpacing', number(value))],
  [OPS.setWordSpacing, (painter, [value]) => painter.set('wordSpacing', number(value))],
  [OPS.setHScale, (painter, [value]) => painter.set('stretch', number(value) / 100)],
  [OPS.setLeading, (painter, [value]) => painter.set('leading', number(value))],
  [OPS.setTextRise, (painter, [value]) => painter.set('rise', number(value))],
  [OPS.setTextRenderingMode, (painter, [mode]) => painter.outlined(mode === 2)],
  [
    OPS.setLeadingMoveText,
    (painter, [x, y]) => {
      painter.set('leading', -number(y))
      painter.moveText(number(x), number(y))
    },
  ],
  [OPS.setTextMatrix, (painter, [matrix]) => painter.textMatrix(matrix)],
  [OPS.moveText, (painter, [x, y]) => painter.moveText(number(x), number(y))],
  [OPS.nextLine, (painter) => painter.nextLine()],
  [OPS.showText, (painter, [letters]) => painter.show(lettersIn(letters))],
])
