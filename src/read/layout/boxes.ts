import type { Shape } from '../pdf/page-content.ts'
import type { PageLines } from './page-lines.ts'

/** A box that sets a part of the text off: filled with a colour, or framed. */
export interface TextBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The colour that it is filled with; absent where it is only framed. */
  readonly fill?: string
}

/** The outermost boxes of a page that hold text and are not the page itself. */
export const findBoxes = ({ shapes, lines, width, height }: PageLines): readonly TextBox[] => {
  const boxes = [
    ...joinedStrips(shapes).filter(isPanel),
    ...framesOf(shapes),
    ...barredOf(shapes, lines, height),
  ].filter(
    (box) =>
      box.right - box.left < 0.97 * width &&
      (box.right - box.left) * (box.bottom - box.top) < 0.8 * width * height &&
      lines.some((line) => holds(box, line)),
  )
  return boxes
    .filter((box, at) => !boxes.some((other, place) => place !== at && contains(other, box, place < at)))
    .sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Whether the middle of something stands in the box. */
export const holds = (box: TextBox, { left, right, top, bottom }: TextBox): boolean => {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  return x > box.left && x < box.right && y > box.top && y < box.bottom
}

const isPanel = (shape: Shape): boolean =>
  shape.right - shape.left > 60 && shape.bottom - shape.top > 14 && (shape.fill === undefined || !isWhite(shape.fill))

const isWhite = (color: string): boolean => /^#f[c-f]f[c-f]f[c-f]$/i.test(color) || color === ''

/** Word processors shade paragraph by paragraph: strips of one colour and width that touch are one panel. */
const joinedStrips = (shapes: readonly Shape[]): readonly Shape[] => {
  const joined: Shape[] = []
  for (const strip of shapes.toSorted((a, b) => a.top - b.top)) {
    const above = strip.fill === undefined || strip.right - strip.left < 60 ? -1 : joined.findLastIndex(isOver(strip))
    const upper = joined[above]
    if (upper === undefined) joined.push(strip)
    else joined[above] = { ...upper, bottom: Math.max(upper.bottom, strip.bottom) }
  }
  return joined
}

const isOver =
  (strip: Shape) =>
  (upper: Shape): boolean =>
    upper.fill === strip.fill &&
    near(upper.left, strip.left) &&
    near(upper.right, strip.right) &&
    Math.abs(strip.top - upper.bottom) < 2

/** What a thick rule at its left sets off: the lines beside it, as far as they reach. */
const barredOf = (shapes: readonly Shape[], lines: PageLines['lines'], height: number): readonly TextBox[] =>
  shapes
    .filter((shape) => isBar(shape, height))
    .flatMap((bar) => {
      const beside = lines.filter(({ baseline, size }) => baseline - 0.3 * size > bar.top && baseline < bar.bottom + 1)
      const right = Math.max(...beside.map((line) => line.right))
      const isAtLeft = beside.every((line) => line.left > bar.right && line.left < bar.right + FAR_FROM_BAR)
      return beside.length > 0 && isAtLeft
        ? [{ left: bar.left, top: bar.top, right: right + 1, bottom: bar.bottom }]
        : []
    })

const isBar = ({ left, top, right, bottom, fill }: Shape, height: number): boolean =>
  fill !== undefined && right - left >= 1.5 && right - left <= 12 && bottom - top > 20 && bottom - top < 0.6 * height

/** In points: text that a bar sets off begins close to it, entries of a list a little further. */
const FAR_FROM_BAR = 50

/** Frames that are drawn as four thin lines. */
const framesOf = (shapes: readonly Shape[]): readonly TextBox[] => {
  const level = shapes.filter((one) => one.bottom - one.top < 3 && one.right - one.left > 60)
  const upright = shapes.filter((one) => one.right - one.left < 3 && one.bottom - one.top > 14)
  return level.flatMap((top) => {
    const side = upright.find((one) => near(one.left, top.left) && near(one.top, top.top))
    const other = upright.find((one) => near(one.right, top.right) && near(one.top, top.top))
    if (side === undefined || other === undefined) return []
    const foot = level.find(
      (one) => near(one.bottom, side.bottom) && near(one.left, top.left) && near(one.right, top.right),
    )
    return foot === undefined || foot === top
      ? []
      : [{ left: top.left, top: top.top, right: top.right, bottom: foot.bottom }]
  })
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 3

const contains = (outer: TextBox, inner: TextBox, earlier: boolean): boolean => {
  const same =
    near(outer.left, inner.left) &&
    near(outer.top, inner.top) &&
    near(outer.right, inner.right) &&
    near(outer.bottom, inner.bottom)
  if (same) return earlier
  return (
    outer.left < inner.left + 3 &&
    outer.right > inner.right - 3 &&
    outer.top < inner.top + 3 &&
    outer.bottom > inner.bottom - 3
  )
}
