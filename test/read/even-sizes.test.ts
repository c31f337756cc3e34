import { expect, it } from 'vitest'
import { withEvenSizes } from '../../src/read/layout/even-sizes.ts'
import type { Word } from '../../src/read/pdf/page-content.ts'

const word = (text: string, size: number): Word => ({
  text,
  size,
  left: 0,
  right: 10,
  baseline: 10,
  font: 'recognised',
  bold: false,
  italic: false,
  color: '#000000',
  opacity: 1,
  spaced: true,
  artifact: false,
})

it('lines measured a little differently are set in one size, a heading in its own', () => {
  const words = [
    word('household', 10.6),
    word('was', 11.1),
    word('household', 10.4),
    word('house', 9.8),
    word('Findings', 14.2),
  ]
  const [page] = withEvenSizes([{ number: 1, words, shapes: [], confidence: 0.9 }])
  expect(page?.words.map(({ size }) => size)).toEqual([10.5, 10.5, 10.5, 10.5, 14])
})
