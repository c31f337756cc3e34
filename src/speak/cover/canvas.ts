import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { GlobalFonts, SKRSContext2D } from '@napi-rs/canvas'

export type Weight = 'regular' | 'bold'

/** A square to draw on, with fonts of its own: a fresh machine may have none. Colours are CSS colours, places pixels from the top left. */
export interface Drawing {
  rectangle(colour: string, x: number, y: number, width: number, height: number): void
  /** One line, its left end and its baseline at the place. */
  line(text: string, style: TextStyle, x: number, baseline: number): void
  widthOf(text: string, style: TextStyle): number
  /** JPEG: RGB without alpha. The same drawing gives the same bytes. The drawing is used up by it. */
  toJpeg(): Promise<Uint8Array>
}

export interface TextStyle {
  readonly weight: Weight
  /** Pixels. */
  readonly size: number
  readonly colour: string
}

const FONTS: Readonly<Record<Weight, readonly [family: string, file: string]>> = {
  regular: ['scrcast regular', 'LiberationSans-Regular.ttf'],
  bold: ['scrcast bold', 'LiberationSans-Bold.ttf'],
}
const JPEG_QUALITY = 90

/** A blank square of that many pixels on a side. Loads the package, which is large, when it is first needed. */
export const openDrawing = async (pixels: number): Promise<Drawing> => {
  const { createCanvas, GlobalFonts: fonts } = await import('@napi-rs/canvas')
  registerFonts(fonts)
  const canvas = createCanvas(pixels, pixels)
  const context = canvas.getContext('2d')
  return {
    rectangle: (colour, x, y, width, height) => {
      context.fillStyle = colour
      context.fillRect(x, y, width, height)
    },
    line: (text, style, x, baseline) => {
      setStyle(context, style)
      context.fillText(text, x, baseline)
    },
    widthOf: (text, style) => {
      setStyle(context, style)
      return context.measureText(text).width
    },
    toJpeg: async () => {
      const jpeg = await canvas.encode('jpeg', JPEG_QUALITY)
      // Its picture takes four bytes a pixel outside the heap, which nothing else gives back before the program ends.
      canvas.width = 1
      canvas.height = 1
      return jpeg
    },
  }
}

const setStyle = (context: SKRSContext2D, { weight, size, colour }: TextStyle): void => {
  context.font = `${size}px "${FONTS[weight][0]}"`
  context.fillStyle = colour
}

/** The fonts lie in the package that reads PDFs, for reviews that do not bring theirs. */
const registerFonts = (fonts: typeof GlobalFonts): void => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  for (const [family, file] of Object.values(FONTS)) {
    if (!fonts.has(family)) fonts.registerFromPath(join(folder, file), family)
  }
}
