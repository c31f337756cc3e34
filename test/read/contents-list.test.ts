import { describe, expect, it } from 'vitest'
import { findContents } from '../../src/read/layout/contents-list.ts'
import { textOf } from '../../src/read/layout/line-text.ts'
import { lineOf } from '../../src/read/layout/lines.ts'
import type { PageLines } from '../../src/read/layout/page-lines.ts'
import type { Word } from '../../src/read/pdf/page-content.ts'

const wordAt = (text: string, left: number, baseline: number): Word => ({
  text,
  left,
  right: left + 5 * text.length,
  baseline,
  size: 10,
  font: 'F1',
  bold: false,
  italic: false,
  color: '#000000',
  opacity: 1,
  spaced: true,
  artifact: false,
})

/** A page of rows; what stands after "|" is set far to the right, as the numbers of a contents list are. */
const page = (number: number, ...rows: readonly string[]): PageLines => ({
  number,
  width: 595,
  height: 842,
  shapes: [],
  lines: rows.flatMap((row, at) =>
    row.split('|').map((part, side) => lineOf([wordAt(part, side === 0 ? 72 : 500, 100 + 20 * at)], number)),
  ),
})

const listed = (...pages: readonly PageLines[]): readonly string[] => [...findContents(pages)].map(textOf)

const HEADINGS = ['Summary', 'Who they were', 'What we learned', 'What should change']
const BODY = [page(2, 'Summary', 'The review was asked for in May.', 'Who they were'), page(3, ...HEADINGS.slice(2))]
const LIST = HEADINGS.map((heading, at) => `${heading}|${at < 2 ? 2 : 3}`)

describe('a contents list', () => {
  it.each(['Contents', 'CONTENTS', 'Table of contents', 'Contents of this report', 'List of contents', 'Cynnwys'])(
    'is known by its title "%s"',
    (title) => {
      expect(listed(page(1, title, 'Summary|2', 'How we worked|9', 'It went on.'))).toHaveLength(5)
    },
  )

  it('without a usual title is known by its headings, which stand again further on', () => {
    expect(listed(page(1, 'What is in this report', ...LIST, 'The names were chosen by us.'), ...BODY)).toEqual([
      'What is in this report',
      ...LIST.flatMap((row) => row.split('|')),
    ])
  })

  it('is known where every second entry stands again, and the others are set in another way', () => {
    const shortened = LIST.map((row, at) => (at % 2 === 0 ? row : `Our view of ${row}`))
    expect(listed(page(1, 'In this review', ...shortened), ...BODY)).toHaveLength(1 + 2 * LIST.length)
  })

  it('is known by its title where no pages are given and its entries stand again further on', () => {
    expect(listed(page(1, 'Contents', ...HEADINGS), ...BODY).toSorted()).toEqual(['Contents', ...HEADINGS].toSorted())
  })

  it('is known by dots that lead to numbers', () => {
    expect(listed(page(1, ...HEADINGS.map((heading) => `${heading} ........ 3`), 'It went on.'))).toHaveLength(4)
  })
})

describe('no contents list', () => {
  it.each([
    ['are figures that nothing further on repeats', ['Visits|2', 'Calls|3', 'Letters|5', 'Meetings|8']],
    ['are headings whose numbers do not rise', HEADINGS.map((heading, at) => `${heading}|${9 - at}`)],
    ['are as few rows as a small table has', LIST.slice(0, 3)],
  ])('%s', (_, rows) => {
    expect(listed(page(1, 'How often', ...rows), ...BODY)).toEqual([])
  })
})
