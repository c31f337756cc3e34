/** A page drawn in grey. */
export interface Picture {
  /** A portable graymap (PGM, P5). */
  readonly file: Uint8Array
  /** The grey of each dot, row by row: 0 black, 255 white. */
  readonly dots: Uint8Array
  /** In dots. */
  readonly width: number
  readonly height: number
  readonly dotsPerPoint: number
  /**
   * ink: there is something to recognise; blank: paper, with specks at most; untouched: not one dot was drawn, as where the picture on the
   * page is damaged.
   */
  readonly shows: 'ink' | 'blank' | 'untouched'
}

interface Dots {
  /** Red, green, blue and opacity of each dot, row by row. */
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly dotsPerPoint: number
}

/** Below this grey (0 black, 255 white) a dot is taken for ink. */
export const INK = 160

/** A dot of the white that a page is begun with; rounding may take a little of it. */
const PAPER = 254

/** Share of dark dots below which a page is blank: a line of text in small letters has ten times that, dust less. */
const BLANK = 0.0001

/** A drawn page as a grey picture. */
export const grayPicture = ({ data, width, height, dotsPerPoint }: Dots): Picture => {
  const count = width * height
  let [dark, drawn] = [0, 0]
  const picture = picturedIn({ width, height, dotsPerPoint, shows: 'ink' }, (dots) => {
    for (let dot = 0; dot < count; dot++) {
      const at = dot * 4
      // Brightness as ITU-R BT.601 weighs the colours.
      const gray = 0.299 * (data[at] ?? 255) + 0.587 * (data[at + 1] ?? 255) + 0.114 * (data[at + 2] ?? 255)
      dots[dot] = gray
      if (gray < INK) dark++
      if (gray < PAPER) drawn++
    }
  })
  return { ...picture, shows: drawn === 0 ? 'untouched' : dark < BLANK * count ? 'blank' : 'ink' }
}

/** A picture whose dots are filled in; all are black before. */
export const picturedIn = (
  shape: Pick<Picture, 'width' | 'height' | 'dotsPerPoint' | 'shows'>,
  fill: (dots: Uint8Array) => void,
): Picture => {
  const head = new TextEncoder().encode(`P5\n${shape.width} ${shape.height}\n255\n`)
  const file = new Uint8Array(head.length + shape.width * shape.height)
  file.set(head)
  const dots = file.subarray(head.length)
  fill(dots)
  return { ...shape, file, dots }
}
