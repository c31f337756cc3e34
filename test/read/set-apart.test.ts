import { describe, expect, test } from 'vitest'
import { findBoxes } from '../../src/read/layout/boxes.ts'
import { type Line, lineOf } from '../../src/read/layout/lines.ts'
import { pageBlocks } from '../../src/read/layout/page-blocks.ts'
import type { Shape, Word } from '../../src/read/pdf/page-content.ts'
import { PagePainter } from '../../src/read/pdf/page-painter.ts'
import { drawnLength } from '../../src/read/tables/drawn-length.ts'

describe('boxes', () => {
  test('strips of one colour and width that touch are one box', () => {
    expect(boxesOf([strip(100, 120), strip(120, 160), strip(160, 180)], [lineAt(115), lineAt(150)])).toEqual([
      { left: 60, top: 100, right: 500, bottom: 180, fill: '#ddeeff' },
    ])
  })

  test('strips with paper between them are boxes of their own', () => {
    expect(boxesOf([strip(100, 120), strip(140, 160)], [lineAt(115), lineAt(155)])).toHaveLength(2)
  })

  test('a thick rule at the left of lines sets them apart', () => {
    const bar = { left: 60, top: 100, right: 63, bottom: 140, fill: '#993366' }
    expect(boxesOf([bar], [lineAt(115), lineAt(135), lineAt(180)])).toMatchObject([{ left: 60, top: 100, bottom: 140 }])
  })

  test('a rule between two columns is no box', () => {
    const rule = { left: 300, top: 100, right: 303, bottom: 140, fill: '#993366' }
    expect(boxesOf([rule], [lineAt(115, 70, 290), lineAt(115, 310, 500)])).toEqual([])
  })

  test('a ground that is painted over the page and clipped to a box is the box', () => {
    const painter = new PagePainter([1, 0, 0, 1, 0, 0], () => ({ name: '', bold: false, italic: false, unit: 0.001 }))
    painter.fillColor('#eeeeff')
    painter.clip()
    painter.path(rectangle(60, 100, 500, 180), 'not')
    painter.path(rectangle(0, 0, 595, 842), 'filled')
    expect(painter.shapes).toEqual([{ left: 60, top: 100, right: 500, bottom: 180, fill: '#eeeeff' }])
  })

  test('a box over both columns is read between what stands above and below it', () => {
    const lines = [110, 122, 134, 146].flatMap((at) => [lineAt(at, 60, 280, 'left'), lineAt(at, 310, 500, 'right')])
    const inside = [lineAt(180, 70, 150, 'head'), lineAt(195, 70, 490, 'boxed')]
    const below = [210, 222, 234].flatMap((at) => [lineAt(at, 60, 280, 'next'), lineAt(at, 310, 500, 'last')])
    const columns = pageBlocks({
      page: 1,
      lines: [...lines, ...inside, ...below],
      tables: [],
      boxOf: (line) => (inside.includes(line) ? 0 : undefined),
      boxesOn: () => [{ left: 60, top: 165, right: 500, bottom: 198 }],
      tableNumber: () => 0,
      rowsBefore: () => 0,
      pitchOf: () => 12,
    })
    const words = columns.flatMap((blocks) => blocks.flatMap((block) => block.lines.map(({ words }) => words[0]?.text)))
    expect([...new Set(words)]).toEqual(['left', 'right', 'head', 'boxed', 'next', 'last'])
  })
})

test('edges that are drawn over each other cover their length once', () => {
  const edge = { at: 60, from: 0, to: 50 }
  expect(drawnLength([edge, edge, { at: 60, from: 80, to: 90 }], 0, 100)).toBe(60)
})

const strip = (top: number, bottom: number): Shape => ({ left: 60, top, right: 500, bottom, fill: '#ddeeff' })

const boxesOf = (shapes: readonly Shape[], lines: readonly Line[]) =>
  findBoxes({ number: 1, width: 595, height: 842, shapes, lines })

const lineAt = (baseline: number, left = 70, right = 480, text = 'words'): Line =>
  lineOf([{ ...WORD, text, left, right, baseline }], 1)

const WORD: Word = {
  text: '',
  left: 0,
  right: 0,
  baseline: 0,
  size: 10,
  font: 'F1',
  bold: false,
  italic: false,
  color: '#000000',
  opacity: 1,
  spaced: true,
  artifact: false,
}

/** A path as pdf.js gives it: move, three lines, close. */
const rectangle = (left: number, top: number, right: number, bottom: number): Float32Array =>
  new Float32Array([0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4])
