import { wrapWords } from '../transcripts/wrap-words.ts'
import { type Drawing, openDrawing, type TextStyle } from './canvas.ts'

export interface CoverRequest {
  /** What the show is called. A title too long to be read in a list of shows stands under its initials. */
  readonly title: string
  readonly publisher: string
  /** Length of a side; Apple asks for 1400 to 3000, and prefers 3000. Absent: 3000. */
  readonly pixels?: number
}

const COLOURS = { ground: '#16384a', title: '#ffffff', publisher: '#c9d8de', accent: '#e3b778' } as const
/** Measures in parts of a side. */
const MARGIN = 0.08
const TITLE_TOP = 0.23
const TITLE_BOTTOM = 0.66
const PUBLISHER_BASELINE = 0.755
const LARGEST_TITLE = 0.165
/** Smaller letters cannot be read in a list of shows, where a cover is 55 pixels wide. */
const SMALLEST_IN_LIST = 0.11
const INITIALS = { size: 0.25, most: 5 } as const
const SMALLEST_TITLE = 0.05
const PUBLISHER_SIZE = 0.036
const LINE_HEIGHT = 1.12
/** Heights of the bars that stand for a voice. */
const BARS = [0.3, 0.62, 1, 0.74, 0.42, 0.86, 0.56, 0.28]

/**
 * A sober cover: the title large, the publisher small, the bottom fifth clear, since apps lay their buttons there. A square JPEG, RGB
 * without alpha; the same words give the same bytes.
 */
export const drawCover = async ({ title, publisher, pixels = 3000 }: CoverRequest): Promise<Uint8Array> => {
  const drawing = await openDrawing(pixels)
  drawing.rectangle(COLOURS.ground, 0, 0, pixels, pixels)
  drawBars(drawing, pixels)
  drawTitle(drawing, title, pixels)
  drawPublisher(drawing, publisher, pixels)
  return drawing.toJpeg()
}

const drawBars = (drawing: Drawing, side: number): void => {
  const width = Math.round(side * 0.016)
  const middle = side * 0.13
  BARS.forEach((share, index) => {
    const height = Math.round(side * 0.095 * share)
    const x = Math.round(side * MARGIN) + index * width * 2
    drawing.rectangle(COLOURS.accent, x, Math.round(middle - height / 2), width, height)
  })
}

const drawTitle = (drawing: Drawing, title: string, side: number): void => {
  const large = fitted(drawing, title, side, { top: TITLE_TOP, bottom: TITLE_BOTTOM, largest: LARGEST_TITLE })
  if (large.style.size >= side * SMALLEST_IN_LIST) {
    drawLines(drawing, large, side, TITLE_TOP)
    return
  }
  const below = TITLE_TOP + INITIALS.size
  const style: TextStyle = { weight: 'bold', size: Math.round(side * INITIALS.size), colour: COLOURS.title }
  drawLines(
    drawing,
    { lines: [initialsOf(title)], style: narrowed(drawing, initialsOf(title), style, side) },
    side,
    TITLE_TOP,
  )
  const small = fitted(drawing, title, side, { top: below, bottom: TITLE_BOTTOM - 0.03, largest: SMALLEST_IN_LIST })
  drawLines(drawing, small, side, below)
}

/** Words that initials leave out. */
const SMALL_WORDS = /^(?:and|of|the|for|in|on|to|a|an|with|from|by|at|who)$/i

const initialsOf = (title: string): string =>
  title
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.test(word))
    .slice(0, INITIALS.most)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')

const drawLines = (drawing: Drawing, { lines, style }: FittedText, side: number, top: number): void => {
  for (const [index, line] of lines.entries())
    drawing.line(line, style, side * MARGIN, side * top + style.size * (0.8 + index * LINE_HEIGHT))
}

const drawPublisher = (drawing: Drawing, publisher: string, side: number): void => {
  const style = { weight: 'regular', size: Math.round(side * PUBLISHER_SIZE), colour: COLOURS.publisher } as const
  drawing.line(publisher, narrowed(drawing, publisher, style, side), side * MARGIN, side * PUBLISHER_BASELINE)
}

/** The style in letters small enough for one line. */
const narrowed = (drawing: Drawing, line: string, style: TextStyle, side: number): TextStyle => {
  const scale = Math.min(1, (side * (1 - 2 * MARGIN)) / drawing.widthOf(line, style))
  return { ...style, size: Math.floor(style.size * scale) }
}

interface FittedText {
  readonly lines: readonly string[]
  readonly style: TextStyle
}

/** The title in the largest letters in which its lines fit between two heights, in parts of a side. */
const fitted = (
  drawing: Drawing,
  title: string,
  side: number,
  { top, bottom, largest }: { readonly top: number; readonly bottom: number; readonly largest: number },
): FittedText => {
  const room = { width: side * (1 - 2 * MARGIN), height: side * (bottom - top) }
  for (let share = largest; ; share -= 0.005) {
    const style: TextStyle = { weight: 'bold', size: Math.round(side * share), colour: COLOURS.title }
    const lines = wrapWords(title, (line) => drawing.widthOf(line, style) <= room.width)
    const fits =
      lines.length * style.size * LINE_HEIGHT <= room.height &&
      lines.every((line) => drawing.widthOf(line, style) <= room.width)
    if (fits || share <= SMALLEST_TITLE) return { lines, style }
  }
}
