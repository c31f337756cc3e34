import { type Matrix, transform } from './matrix.ts'
import type { Shape } from './page-content.ts'

/** How many numbers follow each drawing command: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0] as const

/** More parts than this are a drawing, not rules and boxes of a page. */
const MOST_PARTS = 2_000

/** The bounds of each part of a path, as lines and boxes on the page. Curved corners count with their bounds. */
export const shapesOfPath = (path: Float32Array, matrix: Matrix, fill: string | undefined): readonly Shape[] => {
  const shapes: Shape[] = []
  let part: number[] = []
  const close = () => {
    const shape = boundsOf(part, matrix, fill)
    if (shape !== undefined && shapes.length < MOST_PARTS) shapes.push(shape)
    part = []
  }
  for (let at = 0; at < path.length; ) {
    const command = path[at] ?? 0
    const length = LENGTHS[command] ?? 0
    if (command === 0) close()
    for (let one = 1; one <= length; one++) part.push(path[at + one] ?? 0)
    at += length + 1
  }
  close()
  return shapes
}

const boundsOf = (points: readonly number[], matrix: Matrix, fill: string | undefined): Shape | undefined => {
  if (points.length < 4) return undefined
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = transform(matrix, points[at] ?? 0, points[at + 1] ?? 0)
    bounds.left = Math.min(bounds.left, x)
    bounds.right = Math.max(bounds.right, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return fill === undefined ? bounds : { ...bounds, fill }
}

/** The part of a shape that lies within the bounds; undefined where none does. */
export const shapeWithin = (shape: Shape, bounds: Shape | undefined): Shape | undefined => {
  if (bounds === undefined) return shape
  const within = {
    ...shape,
    left: Math.max(shape.left, bounds.left),
    top: Math.max(shape.top, bounds.top),
    right: Math.min(shape.right, bounds.right),
    bottom: Math.min(shape.bottom, bounds.bottom),
  }
  return within.right >= within.left && within.bottom >= within.top ? within : undefined
}

/** The bounds that hold all of the shapes; undefined where there are none. */
export const boundsAround = (shapes: readonly Shape[]): Shape | undefined =>
  shapes.length === 0
    ? undefined
    : {
        left: Math.min(...shapes.map(({ left }) => left)),
        top: Math.min(...shapes.map(({ top }) => top)),
        right: Math.max(...shapes.map(({ right }) => right)),
        bottom: Math.max(...shapes.map(({ bottom }) => bottom)),
      }
