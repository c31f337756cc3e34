import { fileURLToPath } from 'node:url'
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { grayPicture, type Picture } from '../../src/read/scan/picture.ts'
import { PAGE_HEIGHT, PAGE_WIDTH, type ScannedPicture, type SetBox, type SetText } from './write-pdf.ts'

const font = (name: string) =>
  fileURLToPath(new URL(`../../standard_fonts/${name}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

GlobalFonts.registerFromPath(font('LiberationSans-Regular.ttf'), 'Scan')
GlobalFonts.registerFromPath(font('LiberationSans-Bold.ttf'), 'Scan')

/** How a sheet goes through the scanner. */
export interface Sheet {
  readonly texts: readonly SetText[]
  readonly boxes?: readonly SetBox[]
  /** Lying on its left side: what is set is as wide as a page is high. */
  readonly onItsSide?: boolean
  /** Degrees, with the clock. */
  readonly askew?: number
}

/** Dots per point: 150 dots per inch. */
const SCALE = 150 / 72

/** The texts as a scanner sees them: a picture of the page at 150 dots per inch, a little askew. */
export const scanPage = (texts: readonly SetText[]): ScannedPicture => {
  const canvas = scanSheet({ texts })
  return { jpeg: canvas.toBuffer('image/jpeg', 80), width: canvas.width, height: canvas.height }
}

/** A sheet as a scanner sees it, drawn at 150 dots per inch. */
export const scanSheet = ({ texts, boxes = [], onItsSide = false, askew = 0.3 }: Sheet): Canvas => {
  const canvas = createCanvas(Math.round(PAGE_WIDTH * SCALE), Math.round(PAGE_HEIGHT * SCALE))
  const context = canvas.getContext('2d')
  context.fillStyle = '#f7f5f0'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(SCALE, SCALE)
  if (onItsSide) {
    context.translate(0, PAGE_HEIGHT)
    context.rotate(-Math.PI / 2)
  }
  context.rotate((askew * Math.PI) / 180)
  context.strokeStyle = '#444444'
  context.lineWidth = 0.75
  for (const { left, top, width, height, gray } of boxes) {
    context.fillStyle = `rgb(${[gray, gray, gray].map((one) => Math.round((one ?? 1) * 255)).join()})`
    if (gray === undefined) context.strokeRect(left, top, width, height)
    else context.fillRect(left, top, width, height)
  }
  context.fillStyle = '#222222'
  for (const { text, left, top, size = 11, bold = false } of texts) {
    context.font = `${bold ? 'bold ' : ''}${size}px Scan`
    context.fillText(text, left, top)
  }
  return canvas
}

/** A scanned sheet as the recogniser is given it. */
export const pictureOfSheet = (sheet: Sheet): Picture => {
  const canvas = scanSheet(sheet)
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  return grayPicture({ data, width, height, dotsPerPoint: SCALE })
}
