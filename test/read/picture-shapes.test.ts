import { describe, expect, it } from 'vitest'
import { picturedShapes } from '../../src/read/scan/picture-shapes.ts'
import { findGrids } from '../../src/read/tables/table-rules.ts'
import { pictureOfSheet, type Sheet } from './scan-page.ts'
import { textBlock } from './write-pdf.ts'

const WORDS = [
  'The Board should ask each agency',
  'to show how it records who lives',
  'in a household: MILLIMILLI illi',
]

const cells = [100, 160, 220].flatMap((top) =>
  [60, 200, 420].map((left, at) => ({ left, top, width: [140, 220, 110][at] ?? 0, height: 60 })),
)
const table: Sheet = {
  texts: [
    ...textBlock(['A heading', 'Some text that stands above the table and runs over the page'], { left: 60, top: 60 }),
    ...[100, 160, 220].flatMap((top) => textBlock(WORDS, { left: 205, top: top + 16 })),
  ],
  boxes: cells,
}

/** How a sheet that is askew by so many degrees lies: the recogniser leaves the slope to whoever measures. */
const lying = (degrees: number) => ({ turned: 0, slope: Math.tan((degrees * Math.PI) / 180) })

describe('the rules of a scanned table', () => {
  it.each([0, 0.3, 1])('make its grid where the sheet is askew by %d degrees', (askew) => {
    const [grid, ...others] = findGrids(picturedShapes(pictureOfSheet({ ...table, askew }), lying(askew)))
    expect(grid?.columns.map((at) => Math.round(at / 3))).toEqual([60, 200, 420, 530].map((at) => Math.round(at / 3)))
    expect(grid?.rows).toHaveLength(4)
    expect(others).toEqual([])
  })
})

it('a filled panel has the bounds and the grey that it is drawn with', () => {
  const sheet = {
    texts: textBlock(WORDS, { left: 80, top: 220 }),
    boxes: [{ left: 70, top: 200, width: 300, height: 60, gray: 0.9 }],
  }
  const panel = picturedShapes(pictureOfSheet({ ...sheet, askew: 0 }), lying(0)).find(({ fill }) => fill !== undefined)
  expect(panel?.left).toBeCloseTo(70, -0.5)
  expect(panel?.right).toBeCloseTo(370, -0.5)
  expect(panel?.top).toBeCloseTo(200, -0.5)
  expect(panel?.bottom).toBeCloseTo(260, -0.5)
  expect(panel?.fill).toMatch(/^#e[56]e[56]e[56]$/)
})

it('words alone, in large and bold letters too, show neither rules nor panels', () => {
  const texts = [
    ...textBlock(['MILLENNIUM HILL'], { left: 60, top: 100, size: 34, bold: true }),
    ...textBlock(WORDS, { left: 60, top: 200, bold: true }),
    ...textBlock(WORDS, { left: 60, top: 300 }),
  ]
  expect(picturedShapes(pictureOfSheet({ texts }), lying(0.3))).toEqual([])
})
