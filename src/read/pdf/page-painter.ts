import { IDENTITY, type Matrix, multiply, parseMatrix, transform } from './matrix.ts'
import type { Shape, Word } from './page-content.ts'
import { boundsAround, shapesOfPath, shapeWithin } from './path-shapes.ts'
import { type LetterStyle, WordBuilder } from './word-builder.ts'

/** What the painter needs to know of a font. */
export interface FontFacts {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Width of one unit of a letter's width, in the font's size (mostly 0.001). */
  readonly unit: number
}

/** One letter as pdf.js describes it; a number among the letters is a gap in thousandths of the font's size. */
export interface Letter {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface State {
  matrix: Matrix
  font: FontFacts
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  outlined: boolean
  fill: string
  opacity: number
  /** Outside it nothing is painted: renderers of web pages paint a box's ground over the whole page and clip it to the box. */
  clip: Shape | undefined
}

const NO_FONT: FontFacts = { name: '', bold: false, italic: false, unit: 0.001 }

/**
 * Follows the drawing operators of a page and notes where its letters and lines come to stand (PDF 32000-1, 8.4 and 9.4).
 * Nothing is drawn. Operators that it does not know change nothing.
 */
export class PagePainter {
  readonly shapes: Shape[] = []
  readonly #level = new WordBuilder()
  readonly #slanted = new WordBuilder()
  readonly #fonts: (id: string) => FontFacts
  readonly #saved: State[] = []
  readonly #marks: boolean[] = []
  #clipping = false
  #state: State
  #text: Matrix = IDENTITY
  #line: Matrix = IDENTITY

  constructor(page: Matrix, fonts: (id: string) => FontFacts) {
    this.#fonts = fonts
    this.#state = {
      matrix: page,
      font: NO_FONT,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      outlined: false,
      fill: '#000000',
      opacity: 1,
      clip: undefined,
    }
  }

  get words(): readonly Word[] {
    return this.#level.finish()
  }

  get slanted(): readonly Word[] {
    return this.#slanted.finish()
  }

  save(): void {
    // A PDF that saves without end would fill the memory.
    if (this.#saved.length < 1_000) this.#saved.push({ ...this.#state })
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state
  }

  transform(by: unknown): void {
    const matrix = parseMatrix(by)
    if (matrix !== undefined) this.#state.matrix = multiply(this.#state.matrix, matrix)
  }

  fillColor(color: unknown): void {
    this.#state.fill = typeof color === 'string' ? color : ''
  }

  opacity(value: number): void {
    this.#state.opacity = value
  }

  /** A part of the page that the PDF marks; `artifact` says that the mark is "Artifact". */
  beginMark(artifact: boolean): void {
    this.#marks.push(artifact)
  }

  endMark(): void {
    this.#marks.pop()
  }

  path(data: unknown, filled: boolean): void {
    if (!(data instanceof Float32Array)) return
    const { matrix, fill, clip } = this.#state
    for (const shape of shapesOfPath(data, matrix, filled ? fill : undefined)) {
      const seen = shapeWithin(shape, clip)
      if (seen !== undefined) this.shapes.push(seen)
    }
  }

  /** What is painted after the next path is kept within it. */
  clipNext(): void {
    this.#clipping = true
  }

  endPath(data: unknown): void {
    const clipping = this.#clipping
    this.#clipping = false
    if (!clipping || !(data instanceof Float32Array)) return
    const bounds = boundsAround(shapesOfPath(data, this.#state.matrix, undefined))
    if (bounds === undefined) return
    const nothing = { ...bounds, right: bounds.left, bottom: bounds.top }
    this.#state.clip = shapeWithin(bounds, this.#state.clip) ?? nothing
  }

  beginText(): void {
    this.#text = IDENTITY
    this.#line = IDENTITY
  }

  font(id: unknown, size: number): void {
    this.#state.font = typeof id === 'string' ? this.#fonts(id) : NO_FONT
    this.#state.size = size
  }

  set(what: 'charSpacing' | 'wordSpacing' | 'stretch' | 'leading' | 'rise', value: number): void {
    this.#state[what] = value
  }

  outlined(value: boolean): void {
    this.#state.outlined = value
  }

  textMatrix(value: unknown): void {
    this.#text = parseMatrix(value) ?? IDENTITY
    this.#line = this.#text
  }

  moveText(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y])
    this.#text = this.#line
  }

  nextLine(): void {
    this.moveText(0, -this.#state.leading)
  }

  show(letters: readonly (Letter | number)[]): void {
    const { size, charSpacing, wordSpacing, stretch, font, rise } = this.#state
    const matrix = multiply(this.#state.matrix, this.#text)
    const height = Math.hypot(matrix[2], matrix[3]) * Math.abs(size)
    const level = Math.abs(matrix[1]) < 0.05 * Math.abs(matrix[0]) && matrix[0] * size > 0
    const builder = level ? this.#level : this.#slanted
    const style = this.#style(height)
    // Slanted words are measured along their own line, so that their letters join to words.
    const along = level ? (point: Point) => point : alongLine(matrix)
    let x = 0
    for (const letter of letters) {
      if (typeof letter === 'number') {
        x -= ((letter * size) / 1000) * stretch
        continue
      }
      const width = letter.width * font.unit * size
      const [left, baseline] = along(transform(matrix, x, rise))
      const [right] = along(transform(matrix, x + (width + Math.max(0, charSpacing)) * stretch, rise))
      if (letter.unicode !== '' || letter.isSpace) builder.add(letter.unicode, left, right, baseline, style)
      x += (width + charSpacing + (letter.isSpace ? wordSpacing : 0)) * stretch
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, x, 0])
  }

  #style(size: number): LetterStyle {
    const { font, outlined, fill, opacity } = this.#state
    const artifact = this.#marks.includes(true)
    return { font: font.name, size, bold: font.bold || outlined, italic: font.italic, color: fill, opacity, artifact }
  }
}

type Point = readonly [x: number, y: number]

const alongLine = (matrix: Matrix): ((point: Point) => Point) => {
  const length = Math.hypot(matrix[0], matrix[1]) || 1
  const [cos, sin] = [matrix[0] / length, matrix[1] / length]
  return ([x, y]) => [x * cos + y * sin, y * cos - x * sin]
}
