import type { Block, Line, Word } from 'tesseract.js'
import type { Picture } from './picture.ts'
import type { Lie } from './straight-picture.ts'
import { type PictureBox, strokeWidth } from './stroke-width.ts'

/** A word as the recogniser gives it; places in points from the page's top left corner. */
export interface RecognisedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  /** 0 to 1. */
  readonly confidence: number
  /** How wide its strokes are, as a share of the line's height: 0.11 where it is regular, 0.15 where bold, in Arial. */
  readonly weight?: number
}

/** A line as the recogniser gives it. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[]
  readonly baseline: number
  /** Size of its letters, in points. */
  readonly size: number
}

/** From the top of a "d" to the foot of a "p" in the size of the font: 0.93 in Arial, 0.90 in Times, 0.93 in Calibri. */
const HEIGHT_IN_SIZE = 0.93

/** Lines narrower than this, in points, are no measure of how the page lies. */
const TELLS_SLOPE = 100

/** What a recogniser found on a page. */
export interface RecognisedLines {
  readonly lines: readonly RecognisedLine[]
  readonly lie: Lie
}

export interface Recognised {
  readonly blocks: readonly Block[]
  readonly picture: Picture
  /** By how many radians the recogniser turned the picture before it measured. */
  readonly turned: number
}

/** The recogniser's lines, measured in points on a page that lies straight, and how they lay. */
export const recognisedLines = ({ blocks, picture, turned }: Recognised): RecognisedLines => {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const slope = slopeOf(lines.filter(({ bbox }) => bbox.x1 - bbox.x0 > TELLS_SLOPE * picture.dotsPerPoint))
  return { lines: lines.map((line) => lineOf(line, { slope, picture, turned })), lie: { turned, slope } }
}

/** How far the lines fall per point to the right: the middle of all. */
const slopeOf = (lines: readonly Line[]): number => {
  const slopes = lines.map(({ baseline: { x0, x1, y0, y1 } }) => (x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)))
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0
}

interface Measured extends Lie {
  readonly picture: Picture
}

const lineOf = (line: Line, lie: Measured): RecognisedLine => {
  const { words, baseline, rowAttributes } = line
  const { slope, picture } = lie
  const middle = (baseline.y0 + baseline.y1) / 2
  const straight = (x: number) => (x + slope * middle) / picture.dotsPerPoint
  return {
    words: words.map((word) => ({
      text: word.text.trim(),
      left: straight(word.bbox.x0),
      right: straight(word.bbox.x1),
      confidence: word.confidence / 100,
      ...weightOf(word, rowAttributes.rowHeight, lie),
    })),
    baseline: (middle - (slope * (baseline.x0 + baseline.x1)) / 2) / picture.dotsPerPoint,
    size: rowAttributes.rowHeight / HEIGHT_IN_SIZE / picture.dotsPerPoint,
  }
}

/** Strokes wider than this share of the line's height are bars of letters and rules. */
const WIDEST_STROKE = 0.25

const weightOf = ({ bbox }: Word, height: number, { picture, turned }: Measured): { readonly weight?: number } => {
  const width = strokeWidth(picture, turnedBack(bbox, picture, turned), WIDEST_STROKE * height)
  return width === undefined ? {} : { weight: width / height }
}

/** Where a box of the turned picture stands in the picture as it was: moved with its middle, since the turn is small. */
const turnedBack = ({ x0, y0, x1, y1 }: PictureBox, { width, height }: Picture, turned: number): PictureBox => {
  const [right, down] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2]
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  const [x, y] = [Math.round(right * cos + down * sin - right), Math.round(down * cos - right * sin - down)]
  return { x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y }
}
