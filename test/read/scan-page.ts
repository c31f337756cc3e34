import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { PAGE_HEIGHT, PAGE_WIDTH, type ScannedPicture, type SetText } from './write-pdf.ts'

const font = (name: string) =>
  fileURLToPath(new URL(`../../standard_fonts/${name}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

GlobalFonts.registerFromPath(font('LiberationSans-Regular.ttf'), 'Scan')
GlobalFonts.registerFromPath(font('LiberationSans-Bold.ttf'), 'Scan')

/** The texts as a scanner sees them: a picture of the page at 150 dots per inch, a little askew. */
export const scanPage = (texts: readonly SetText[]): ScannedPicture => {
  const scale = 150 / 72
  const canvas = createCanvas(Math.round(PAGE_WIDTH * scale), Math.round(PAGE_HEIGHT * scale))
  const context = canvas.getContext('2d')
  context.fillStyle = '#f7f5f0'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.rotate((0.3 * Math.PI) / 180)
  context.fillStyle = '#222222'
  for (const { text, left, top, size = 11, bold = false } of texts) {
    context.font = `${bold ? 'bold ' : ''}${size}px Scan`
    context.fillText(text, left, top)
  }
  return { jpeg: canvas.toBuffer('image/jpeg', 80), width: canvas.width, height: canvas.height }
}
