import { expect, it } from 'vitest'
import { grayPicture } from '../../src/read/scan/picture.ts'
import { strokeWidth } from '../../src/read/scan/stroke-width.ts'

/** A picture of 100 by 20 dots with upright strokes of a width, ten dots apart, and a bar along its foot. */
const strokes = (wide: number) => {
  const isInk = (x: number, y: number) => (y < 18 ? x % 10 < wide : true)
  const data = new Uint8ClampedArray(100 * 20 * 4).fill(255)
  for (let y = 0; y < 20; y++)
    for (let x = 0; x < 100; x++) if (isInk(x, y)) data.fill(0, (y * 100 + x) * 4, (y * 100 + x) * 4 + 3)
  return grayPicture({ data, width: 100, height: 20, dotsPerPoint: 1 })
}

const WHOLE = { x0: 0, y0: 0, x1: 99, y1: 19 }

it.each([2, 3, 5])('strokes of %i dots are so wide, whatever bars there are', (wide) => {
  expect(strokeWidth(strokes(wide), WHOLE, 8)).toBe(wide)
})

it('a box without ink has no stroke width', () => {
  expect(strokeWidth(strokes(2), { x0: 3, y0: 0, x1: 8, y1: 10 }, 8)).toBeUndefined()
})

it.each([
  ['untouched', 255],
  ['blank', 240],
  ['ink', 20],
])('a drawn page shows %s where its dots are of the grey %i', (shows, gray) => {
  const data = new Uint8ClampedArray(100 * 20 * 4).fill(gray)
  expect(grayPicture({ data, width: 100, height: 20, dotsPerPoint: 1 }).shows).toBe(shows)
})
