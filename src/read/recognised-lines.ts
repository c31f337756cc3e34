import type { Block, Line } from 'tesseract.js'

/** A word as the recogniser gives it; places in points from the page's top left corner. */
export interface RecognisedWord {
  readonly text: string
  readonly left: number
  readonly right: number
  /** 0 to 1. */
  readonly confidence: number
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

/** The recogniser's lines, measured in points on a page that lies straight. */
export const recognisedLines = (blocks: readonly Block[], dotsPerPoint: number): readonly RecognisedLine[] => {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  const slope = slopeOf(lines.filter(({ bbox }) => bbox.x1 - bbox.x0 > TELLS_SLOPE * dotsPerPoint))
  return lines.map((line) => lineOf(line, { slope, dotsPerPoint }))
}

/** How far the lines fall per point to the right: the middle of all. */
const slopeOf = (lines: readonly Line[]): number => {
  const slopes = lines.map(({ baseline: { x0, x1, y0, y1 } }) => (x1 === x0 ? 0 : (y1 - y0) / (x1 - x0)))
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0
}

interface Lie {
  readonly slope: number
  readonly dotsPerPoint: number
}

const lineOf = ({ words, baseline, rowAttributes }: Line, { slope, dotsPerPoint }: Lie): RecognisedLine => {
  const middle = (baseline.y0 + baseline.y1) / 2
  const straight = (x: number) => (x + slope * middle) / dotsPerPoint
  return {
    words: words.map(({ text, bbox, confidence }) => ({
      text: text.trim(),
      left: straight(bbox.x0),
      right: straight(bbox.x1),
      confidence: confidence / 100,
    })),
    baseline: (middle - (slope * (baseline.x0 + baseline.x1)) / 2) / dotsPerPoint,
    size: rowAttributes.rowHeight / HEIGHT_IN_SIZE / dotsPerPoint,
  }
}
