/** A run of letters without white space inside, set in one font. All measures are in points from the page's top left corner. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Height of the line that the letters stand on. */
  readonly baseline: number
  /** Size of the font as it appears on the page. */
  readonly size: number
  /** The font's name in the PDF. */
  readonly font: string
  readonly bold: boolean
  readonly italic: boolean
  /** The colour of the letters, such as "#444444"; empty where it is a pattern. */
  readonly color: string
  /** 0 cannot be seen, 1 is solid. */
  readonly opacity: number
  /** Whether a space was set before it; where none was, the gap decides. */
  readonly spaced: boolean
  /** Whether the PDF itself marks it as not part of the running text. */
  readonly artifact: boolean
}

/** A drawn line or a filled or framed rectangle. */
export interface Shape {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The colour it is filled with; absent for a frame or line that is only stroked. */
  readonly fill?: string
}

/** What stands on one page, as the PDF draws it, before anything is made of it. */
export interface PageContent {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly shapes: readonly Shape[]
  /** Words that do not run level, such as a watermark's. */
  readonly slanted: readonly Word[]
  /** Of a page that is a picture: how sure the recogniser is of its words, 0 to 1, or that it could make out none. */
  readonly recognition?: { readonly confidence: number } | 'failed'
}
