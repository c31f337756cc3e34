import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/read/index.ts'
import { layOut } from '../../src/read/layout/lay-out.ts'
import { openPdf } from '../../src/read/pdf/pdfjs.ts'
import { type PdfPage, textBlock, writePdf } from './write-pdf.ts'

const read = async (...made: readonly PdfPage[]): Promise<Document['paragraphs']> => {
  const pdf = await openPdf(writePdf(made))
  try {
    return layOut({
      source: { file: 'made.pdf', sha256: '0', pages: made.length },
      metadata: {},
      pages: await Promise.all(made.map((_, at) => pdf.page(at + 1))),
    }).paragraphs
  } finally {
    await pdf.close()
  }
}

const BOX = { left: 420, top: 190, width: 130, height: 70 }
const IN_BOX = [
  { text: 'Learning 1', left: 430, top: 205, bold: true, size: 9 },
  ...textBlock(['A child who is quiet is', 'to be asked why.'], { left: 430, top: 222, size: 9 }),
]

const FIRST = [
  'The school had noticed in the spring that he was',
  'quiet, and so had the nurse who saw him in May',
  'and again in June. Each wrote it down.',
]
const SECOND = [
  'Nobody had put the two entries side by side before',
  'the learning event, at which his teacher read them',
  'to the others, and for a minute the whole room',
]
const REST = ['was silent for a long time.']

describe('a box in the margin, beside the running text', () => {
  it('is read behind the paragraph that it begins beside, and breaks no line of it', async () => {
    const paragraphs = await read({
      boxes: [BOX],
      texts: [
        ...textBlock(FIRST, { left: 72, top: 190 }),
        ...textBlock([...SECOND, ...REST], { left: 72, top: 240 }),
        ...IN_BOX,
      ],
    })
    expect(paragraphs.map(({ text, boxed }) => [text, boxed])).toEqual([
      [FIRST.join(' '), undefined],
      ['Learning 1', 0],
      ['A child who is quiet is to be asked why.', 0],
      [[...SECOND, ...REST].join(' '), undefined],
    ])
  })

  it('does not part a paragraph that goes on over the page’s end', async () => {
    const paragraphs = await read(
      {
        boxes: [{ ...BOX, top: 700 }],
        texts: [
          ...textBlock(FIRST, { left: 72, top: 640 }),
          ...textBlock(SECOND, { left: 72, top: 700 }),
          ...IN_BOX.map((text) => ({ ...text, top: text.top + 510 })),
        ],
      },
      { texts: textBlock([...REST, '', ...FIRST], { left: 72, top: 100 }) },
    )
    expect(paragraphs.map(({ text }) => text)).toContain([...SECOND, ...REST].join(' '))
  })
})
