import { createCanvas } from '@napi-rs/canvas'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { AnnotationMode, getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { packageFolder } from '../pdf/pdfjs-folders.ts'
import { grayPicture, type Picture } from './picture.ts'

/** A PDF whose pages can be drawn. */
export interface OpenPictures {
  /** A page, counted from 1, drawn: always, or else 'none' where no picture stands on it. */
  readonly picture: (page: number, drawn: 'always' | 'of pictures') => Promise<Picture | 'none'>
  /** Whoever opened it closes it. */
  readonly close: () => Promise<void>
}

/** Letters of 8 points are then 25 dots high, which the recogniser reads best (tesseract's guide asks for 300 dots per inch at most). */
const DOTS_PER_INCH = 250

/** Dots of a page beyond which it is drawn smaller: a sheet of A3 has 12 million. */
const MOST_DOTS = 14_000_000

/** A picture in a PDF may have so many dots; an A4 page scanned at 600 dots per inch has 35 million. */
const MOST_DOTS_OF_PICTURE = 80_000_000

/** Opens a PDF in order to draw its pages. Its scripts are not run and nothing is fetched. */
export const openPictures = async (bytes: Uint8Array): Promise<OpenPictures> => {
  const task = getDocument({
    data: bytes,
    maxImageSize: MOST_DOTS_OF_PICTURE,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: packageFolder('standard_fonts'),
    cMapUrl: packageFolder('cmaps'),
    cMapPacked: true,
    wasmUrl: packageFolder('wasm'),
  })
  const pdf = await task.promise
  return { picture: (number, drawn) => pictureOf(pdf, number, drawn === 'always'), close: () => task.destroy() }
}

const pictureOf = async (pdf: PDFDocumentProxy, number: number, always: boolean): Promise<Picture | 'none'> => {
  const page = await pdf.getPage(number)
  try {
    return always || (await hasPicture(page)) ? await draw(page) : 'none'
  } finally {
    page.cleanup()
  }
}

const PICTURES: readonly unknown[] = [
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
]

const hasPicture = async (page: PDFPageProxy): Promise<boolean> => {
  const { fnArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  return fnArray.some((operator: unknown) => PICTURES.includes(operator))
}

const draw = async (page: PDFPageProxy): Promise<Picture> => {
  const size = page.getViewport({ scale: 1 })
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_DOTS / (size.width * size.height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({
    canvas: null,
    canvasContext: context,
    viewport,
    annotationMode: AnnotationMode.DISABLE,
  }).promise
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  return grayPicture({ data, width, height, dotsPerPoint: scale })
}
