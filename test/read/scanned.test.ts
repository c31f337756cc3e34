import { beforeAll, describe, expect, it } from 'vitest'
import { type Document, formatDocument, parseDocument, readDocument } from '../../src/read/index.ts'
import { scanPage, scanSheet } from './scan-page.ts'
import { textBlock, writePdf } from './write-pdf.ts'

const cover = {
  texts: [
    { text: 'Serious Case Review: Child Z', left: 100, top: 200, size: 20 },
    { text: 'Published by the Northmoor Safeguarding Children Board', left: 100, top: 240 },
  ],
}

const SCANNED = [
  { text: 'What the school knew', left: 72, top: 290, bold: true },
  { text: 'The school kept a record of every day that a child was away.', left: 72, top: 310 },
  { text: '4. What the review found', left: 72, top: 90, size: 18, bold: true },
  ...textBlock(
    [
      'The health visitor saw the family four times in the first year, and wrote down',
      'each time that the older children were well cared for. Nobody had asked',
      'who else lived in the house. The school had noticed that a man collected',
      'the children, and had no reason to tell anyone.',
    ],
    { left: 72, top: 130 },
  ),
  ...textBlock(
    [
      'Recommendation 1: The Board should ask each agency to show how it finds',
      'out who lives in a household, and how it records the answer.',
    ],
    { left: 72, top: 220 },
  ),
]

describe('a typed cover, a scanned page, a blank page and a page under a hidden text layer', () => {
  const steps: string[] = []
  let document: Document

  beforeAll(async () => {
    const layer = textBlock(['The words of this page were recognised before, and stand', 'unseen under its picture.'], {
      left: 72,
      top: 130,
    })
    const pages = [
      cover,
      { scan: scanPage(SCANNED) },
      {},
      { scan: scanPage([]), texts: layer.map((text) => ({ ...text, hidden: true })) },
    ]
    document = await readDocument({
      bytes: writePdf(pages),
      file: 'scan.pdf',
      onProgress: (done, total, step) => steps.push(`${step} ${done} of ${total}`),
    })
  })

  const on = (page: number) => document.paragraphs.filter((paragraph) => paragraph.page === page)

  it('has the scanned words as paragraphs, joined over their lines', () => {
    expect(on(2).map(({ text }) => text)).toEqual([
      'What the review found',
      'The health visitor saw the family four times in the first year, and wrote down each time that the older children were well cared for. Nobody had asked who else lived in the house. The school had noticed that a man collected the children, and had no reason to tell anyone.',
      'Recommendation 1: The Board should ask each agency to show how it finds out who lives in a household, and how it records the answer.',
      'What the school knew',
      'The school kept a record of every day that a child was away.',
    ])
  })

  it('tells a heading by its size', () => {
    expect(on(2)[0]).toMatchObject({ kind: 'heading', paragraph: '4' })
  })

  it('tells a heading in the size of the text by its bold letters', () => {
    expect(on(2)[3]).toMatchObject({ kind: 'heading', bold: true })
    expect(on(2)[1]).toMatchObject({ kind: 'paragraph', bold: false })
  })

  it('gives the words the place that they have on the page', () => {
    const box = on(2)[1]?.box
    expect(box?.left).toBeCloseTo(72, -1)
    expect(box?.top).toBeCloseTo(121, -1)
  })

  it('marks the scanned page, and no other, with how sure the recogniser was', () => {
    expect(document.pages.map(({ recognised }) => recognised !== undefined)).toEqual([false, true, false, false])
    expect(document.pages[1]?.recognised?.confidence).toBeGreaterThan(0.85)
  })

  it('leaves the blank page as it is', () => {
    expect(document.pages[2]).toMatchObject({ characters: 0 })
    expect(document.pages[2]).not.toHaveProperty('unread')
  })

  it('takes the words of a hidden text layer as they are', () => {
    expect(on(4).map(({ text }) => text)).toEqual([
      'The words of this page were recognised before, and stand unseen under its picture.',
    ])
  })

  it('tells of the pages without text as a step of their own', () => {
    expect(steps.at(0)).toBe('reading 4 of 4')
    expect(steps.at(-1)).toBe('recognising 2 of 2')
  })

  it('is the same after it was written and read back', () => {
    expect(parseDocument(JSON.parse(formatDocument(document)))).toEqual(document)
  })
})

const PLAN = [
  ['Recommendation', 'Action', 'Lead'],
  ['Each agency shows how it finds out who lives in a household.', 'Audit of forty records.', 'Board manager'],
  ['Health visitors ask about every adult in the home.', 'Form to be changed.', 'Named nurse'],
] as const
const COLUMNS = [60, 440, 640, 790] as const

it('a table on a sheet that lies on its side has its rows and cells, and the page stands upright', async () => {
  const boxes = PLAN.flatMap((row, at) =>
    row.map((_, column) => ({
      left: COLUMNS[column] ?? 0,
      top: 100 + at * 30,
      width: (COLUMNS[column + 1] ?? 0) - (COLUMNS[column] ?? 0),
      height: 30,
    })),
  )
  const texts = PLAN.flatMap((row, at) =>
    row.map((text, column) => ({ text, left: (COLUMNS[column] ?? 0) + 6, top: 119 + at * 30 })),
  )
  const canvas = scanSheet({ texts, boxes, onItsSide: true })
  const scan = { jpeg: canvas.toBuffer('image/jpeg', 80), width: canvas.width, height: canvas.height }
  const document = await readDocument({ bytes: writePdf([{ scan }]), file: 'scan.pdf' })
  const rows = PLAN.map((_, at) => document.paragraphs.filter(({ cell }) => cell?.row === at).map(({ text }) => text))
  expect(rows).toEqual(PLAN)
  expect(document.pages[0]).toMatchObject({ width: 842, height: 595 })
})

it('a page whose picture is damaged is marked as unread', async () => {
  const broken = { jpeg: new TextEncoder().encode('no picture'), width: 1240, height: 1754 }
  const document = await readDocument({ bytes: writePdf([cover, cover, { scan: broken }]), file: 'scan.pdf' })
  expect(document.pages.map(({ unread }) => unread)).toEqual([undefined, undefined, true])
})
