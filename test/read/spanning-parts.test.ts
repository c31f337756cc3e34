import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/read/index.ts'
import { blocksOf } from '../../src/read/layout/blocks.ts'
import { layOut } from '../../src/read/layout/lay-out.ts'
import { lineOf } from '../../src/read/layout/lines.ts'
import { PagePainter } from '../../src/read/pdf/page-painter.ts'
import { paint } from '../../src/read/pdf/paint-operators.ts'
import { openPdf } from '../../src/read/pdf/pdfjs.ts'
import { findGrids } from '../../src/read/tables/table-rules.ts'
import { type PdfPage, textBlock, writePdf } from './write-pdf.ts'

const read = async (page: PdfPage): Promise<Document> => {
  const pdf = await openPdf(writePdf([page]))
  try {
    return layOut({
      source: { file: 'made.pdf', sha256: '0', pages: 1 },
      metadata: {},
      pages: [await pdf.page(1)],
    })
  } finally {
    await pdf.close()
  }
}

const COLUMN = [
  'Practitioners spoke of relief',
  'on her behalf, and several',
  'had been trained in what it',
  'is to leave a violent man.',
]

describe('a box that spans two columns', () => {
  it('is read after both of them, its short heading with it', async () => {
    const { paragraphs } = await read({
      boxes: [{ left: 60, top: 200, width: 470, height: 80, gray: 0.9 }],
      texts: [
        ...textBlock(COLUMN, { left: 72, top: 120 }),
        ...textBlock(COLUMN, { left: 310, top: 120 }),
        { text: 'For the Board', left: 72, top: 220, bold: true },
        {
          text: 'How might the Board make sure that help goes on when a couple have parted for good?',
          left: 72,
          top: 240,
        },
      ],
    })
    expect(paragraphs.map(({ text }) => text.slice(0, 13))).toEqual([
      'Practitioners',
      'Practitioners',
      'For the Board',
      'How might the',
    ])
    expect(paragraphs.map(({ boxed }) => boxed)).toEqual([undefined, undefined, 0, 0])
  })
})

it('what is drawn within a clip has the bounds of the clip', () => {
  const painter = new PagePainter([1, 0, 0, 1, 0, 0], () => ({ name: '', bold: false, italic: false, unit: 0.001 }))
  const rectangle = (left: number, top: number, right: number, bottom: number) =>
    new Float32Array([0, left, top, 1, right, top, 1, right, bottom, 1, left, bottom, 4])
  const draw = (name: string, ...args: unknown[]) => paint(painter, name, args, String)
  draw('save')
  draw('clip')
  draw('constructPath', 'endPath', [rectangle(60, 100, 500, 180)])
  draw('constructPath', 'fill', [rectangle(0, 0, 595, 842)])
  draw('restore')
  draw('constructPath', 'fill', [rectangle(10, 10, 20, 20)])
  const bounds = painter.shapes.map(({ left, top, right, bottom }) => [left, top, right, bottom])
  expect(bounds).toEqual([
    [60, 100, 500, 180],
    [10, 10, 20, 20],
  ])
})

describe('two tables below each other whose cells are filled and framed', () => {
  /** A cell as browsers print it: a filled rectangle and four thin ones, a little beside it. */
  const cell = (left: number, top: number, right: number, bottom: number, fill?: string) => [
    ...(fill === undefined ? [] : [{ left: left + 0.7, top, right: right - 0.7, bottom, fill }]),
    { left, top, right: left + 0.7, bottom },
    { left: right - 0.7, top, right, bottom },
    { left, top, right, bottom: top + 0.7 },
    { left, top: bottom - 0.7, right, bottom },
  ]
  const rows = [
    [155, 186],
    [186, 234],
    [246, 300],
    [300, 350],
  ] as const
  const shapes = rows.flatMap(([top, bottom]) => [
    ...cell(50, top, 190, bottom, '#eae6f3'),
    ...cell(190, top, 400, bottom),
    ...cell(400, top, 540, bottom, '#eae6f3'),
  ])

  it('keep their rows, and do not run together', () => {
    const found = findGrids(shapes).map((grid) => grid.rows.map((at) => Math.round(at)))
    expect(found).toEqual([
      [155, 186, 234],
      [246, 300, 350],
    ])
  })
})

describe('a numbered paragraph', () => {
  it('stands apart from an italic heading above it at the usual step', () => {
    const setting = { font: 'f', color: '#000000', opacity: 1, spaced: true, artifact: false, size: 11, bold: false }
    const line = (text: string, baseline: number, italic: boolean) =>
      lineOf(
        text
          .split(' ')
          .map((word, at) => ({ ...setting, text: word, italic, baseline, left: 72 + at * 40, right: 105 + at * 40 })),
        1,
      )
    const lines = [
      line('The fathers of this family', 120, true),
      line('5.10 Mr G told the Review Team that nobody had', 134, false),
      line('asked him about his tablets.', 148, false),
    ]
    const blocks = blocksOf({ lines, boxOf: () => undefined, pitchOf: () => 14 })
    expect(blocks.map((block) => block.lines.length)).toEqual([1, 2])
  })

  it('is one where its second line hangs deeper and its first ends with a sentence', async () => {
    const { paragraphs } = await read({
      texts: [
        {
          text: '5.1 The improvements that led to the decision were real, and staff had worked for them.',
          left: 72,
          top: 120,
        },
        ...textBlock(
          ['They came to the house. The plan had fourteen actions, and nine were of cleanliness', 'alone.'],
          {
            left: 110,
            top: 134.3,
          },
        ),
      ],
    })
    expect(paragraphs).toHaveLength(1)
  })
})
