import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/read/index.ts'
import { layOut } from '../../src/read/layout/lay-out.ts'
import { openPdf } from '../../src/read/pdf/pdfjs.ts'
import { type PdfPage, textBlock, writePdf } from './write-pdf.ts'

// The same steps as in the reading process, without the process: it costs a third of a second each time.
const read = async (...written: readonly PdfPage[]): Promise<Document> => {
  const pdf = await openPdf(writePdf(written))
  try {
    const pages = []
    for (let number = 1; number <= pdf.pages; number++) pages.push(await pdf.page(number))
    return layOut({ source: { file: 'made.pdf', sha256: '0', pages: pdf.pages }, metadata: {}, pages })
  } finally {
    await pdf.close()
  }
}

const PROSE = [
  'The Panel met on nine occasions between the spring and the winter and read the',
  'chronologies of all the agencies. It spoke to the family twice and to practitioners',
  'in two groups, and it is grateful to them for what they gave.',
]

const BODY = textBlock(PROSE, { left: 72, top: 120 })

describe('paragraphs', () => {
  it('are one text for lines at the usual step, and two where the step is wider', async () => {
    const { paragraphs } = await read({ texts: [...BODY, ...textBlock(PROSE, { left: 72, top: 180 })] })
    expect(paragraphs.map(({ text }) => text)).toEqual([PROSE.join(' '), PROSE.join(' ')])
  })

  it('begin where a line before ended early', async () => {
    const { paragraphs } = await read({
      texts: textBlock([...PROSE, 'A second paragraph begins here.'], { left: 72, top: 120 }),
    })
    expect(paragraphs.at(-1)?.text).toBe('A second paragraph begins here.')
  })

  it.each([
    ['4.18', '4.18'],
    ['1.1.1', '1.1.1'],
    ['1-1', '1-1'],
    ['7.3', '7.3'],
    ['12.', '12'],
  ])('take their printed number %s from the text', async (printed, paragraph) => {
    const { paragraphs } = await read({
      texts: [...BODY, { text: printed, left: 72, top: 200 }, ...textBlock(PROSE, { left: 110, top: 200 })],
    })
    expect(paragraphs.at(-1)).toMatchObject({ kind: 'paragraph', paragraph, text: PROSE.join(' ') })
  })

  it.each(['•', '–', 'o', '(a)', 'a)', 'iv.'])('are items after the bullet %s', async (bullet) => {
    const { paragraphs } = await read({
      texts: [...BODY, { text: bullet, left: 90, top: 200 }, { text: 'hear the child’s voice;', left: 112, top: 200 }],
    })
    expect(paragraphs.at(-1)).toMatchObject({ kind: 'item', bullet, text: 'hear the child’s voice;' })
  })

  it('do not take a number inside running text for a paragraph’s', async () => {
    const lines = [
      'The officers came back to the flat on the same evening and at about',
      '4.40 in the morning they left it again.',
    ]
    const { paragraphs } = await read({ texts: textBlock(lines, { left: 72, top: 120 }) })
    expect(paragraphs.map(({ text }) => text)).toEqual([lines.join(' ')])
  })

  it('have the words set bold at their start as their lead', async () => {
    const { paragraphs } = await read({
      texts: [
        { text: 'Learning point 3', left: 72, top: 100, bold: true },
        { text: 'Ask more than one person.', left: 166, top: 100 },
      ],
    })
    expect(paragraphs[0]).toMatchObject({
      text: 'Learning point 3 Ask more than one person.',
      boldLead: 'Learning point 3',
    })
  })
})

describe('headings', () => {
  it('are larger or bold, and larger ones stand higher', async () => {
    const { paragraphs } = await read({
      texts: [
        { text: 'Findings', left: 72, top: 60, size: 20, bold: true },
        { text: 'What was seen', left: 72, top: 90, bold: true },
        ...BODY,
        { text: 'Lessons', left: 72, top: 240, size: 20, bold: true },
        { text: 'What was missed', left: 72, top: 270, bold: true },
        ...textBlock(PROSE, { left: 72, top: 300 }),
      ],
    })
    expect(paragraphs.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
      ['heading', 1],
      ['heading', 2],
      ['paragraph', undefined],
    ])
  })
})

describe('words', () => {
  it.each([
    ['joins', 'safe-', 'guarding partners', 'safeguarding partners'],
    ['keeps the hyphen of', 'multi-', 'agency working', 'multi-agency working'],
  ])('a line’s end %s "%s%s" as the document uses the word elsewhere', async (_, end, start, whole) => {
    const first = `It was a matter for the whole of the system of local ${end}`
    const elsewhere = [
      { text: 'The safeguarding system and multi-agency plans were looked at in turn.', left: 72, top: 300 },
    ]
    const { paragraphs } = await read({ texts: [...textBlock([first, start], { left: 72, top: 120 }), ...elsewhere] })
    expect(paragraphs[0]?.text).toContain(whole)
  })

  it('lose the raised digit of a footnote', async () => {
    const { paragraphs } = await read({
      texts: [
        { text: 'The report was read', left: 72, top: 100 },
        { text: '3', left: 165.5, top: 96, size: 6.5 },
        { text: 'by all.', left: 174, top: 100 },
      ],
    })
    expect(paragraphs[0]?.text).toBe('The report was read by all.')
  })

  it('that are printed over themselves are read once', async () => {
    const { paragraphs } = await read({
      texts: [
        { text: 'Learning From', left: 72, top: 100 },
        { text: 'Learning From', left: 72.6, top: 100.4 },
      ],
    })
    expect(paragraphs.map(({ text }) => text)).toEqual(['Learning From'])
  })
})

describe('what is set apart', () => {
  const page = (number: string, ...texts: NonNullable<PdfPage['texts']>): PdfPage => ({
    texts: [
      { text: 'Anytown LSCB: Overview Report', left: 72, top: 40, size: 9 },
      ...texts,
      ...textBlock(PROSE, { left: 72, top: 400 }),
      { text: number, left: 290, top: 805, size: 9 },
    ],
  })

  it('running lines are furniture, and their numbers are the pages’ printed numbers', async () => {
    const document = await read(page('iii'), page('iv'), page('1'), page('2'), page(''), page('4'))
    expect(document.pages.map(({ printed }) => printed)).toEqual(['iii', 'iv', '1', '2', '3', '4'])
    expect(document.paragraphs.every(({ text }) => text === PROSE.join(' '))).toBe(true)
    expect(document.paragraphs[0]?.printedPage).toBe('iii')
  })

  it('a heading at the top of several pages stays', async () => {
    const heads = [1, 2, 3, 4].map((number) =>
      page(`Page ${number} of 4`, { text: `Theme ${number * 2}`, left: 72, top: 80, bold: true }),
    )
    const { paragraphs } = await read(...heads)
    expect(paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Theme 2',
      'Theme 4',
      'Theme 6',
      'Theme 8',
    ])
  })

  it('small print with a raised number is a footnote', async () => {
    const { apart, paragraphs } = await read({
      texts: [
        ...BODY,
        { text: '1', left: 72, top: 737, size: 5 },
        { text: 'Working Together to Safeguard Children (2013).', left: 76, top: 740, size: 8 },
      ],
    })
    expect(apart).toEqual([{ page: 1, reason: 'footnote', text: '1 Working Together to Safeguard Children (2013).' }])
    expect(paragraphs).toHaveLength(1)
  })

  it('letters that do not run level are a watermark', async () => {
    const { apart, paragraphs } = await read({
      texts: [...BODY, { text: 'DRAFT', left: 150, top: 600, size: 90, turn: 45 }],
    })
    expect(apart).toEqual([{ page: 1, reason: 'watermark', text: 'DRAFT' }])
    expect(paragraphs).toHaveLength(1)
  })

  it('the sheet that the national repository puts before a review is a cover sheet', async () => {
    const sheet = ['Title: Child Z', 'LSCB: Anytown', 'Author: A. Reviewer', 'Date of publication: 2013']
    const deposited = 'This case review report was deposited by the publishing LSCB with the national SCR repository.'
    const { apart, paragraphs } = await read(
      { texts: textBlock([...sheet, deposited], { left: 72, top: 100 }) },
      { texts: BODY },
    )
    expect(new Set(apart.map(({ reason }) => reason))).toEqual(new Set(['cover-sheet']))
    expect(paragraphs.map(({ page }) => page)).toEqual([2])
  })
})

describe('the order of reading', () => {
  it('is the left column first, whatever the order in which the PDF sets them', async () => {
    const left = [
      'Left one is a line of',
      'prose, and left two is',
      'another, and left three',
      'is the last of them all.',
    ]
    const right = [
      'Right one is a line of',
      'prose, and right two is',
      'another, and right three',
      'is the last of them too.',
    ]
    const { paragraphs } = await read({
      texts: [...textBlock(right, { left: 320, top: 100 }), ...textBlock(left, { left: 72, top: 100 })],
    })
    expect(paragraphs.map(({ text }) => text)).toEqual([left.join(' '), right.join(' ')])
  })

  it('goes on over a page’s end in one paragraph', async () => {
    const [first = '', second = '', third = ''] = PROSE
    const { paragraphs } = await read(
      { texts: textBlock([first, second], { left: 72, top: 740 }) },
      { texts: [{ text: third, left: 72, top: 80 }] },
    )
    expect(paragraphs).toHaveLength(1)
    expect(paragraphs[0]).toMatchObject({ page: 1, pages: [1, 2], text: PROSE.join(' ') })
  })
})

describe('tables', () => {
  const row = (top: number, ...cells: readonly string[]) =>
    cells.map((text, column) => ({ text, left: 80 + column * 150, top }))
  const ROWS = [
    ['Ref', 'Recommendation', 'Lead'],
    ['R1', 'Audit all referrals', 'The Board'],
    ['R2', 'Train all staff', 'Health'],
    ['R3', 'Write to parents', 'Schools'],
  ]
  const texts = ROWS.flatMap((cells, at) => row(100 + at * 20, ...cells))
  const expected = ROWS.flatMap((cells, at) => cells.map((text, column) => [at, column, text]))

  it('with drawn cells are read cell by cell', async () => {
    const boxes = ROWS.flatMap((cells, at) =>
      cells.map((_, column) => ({ left: 75 + column * 150, top: 86 + at * 20, width: 150, height: 20 })),
    )
    const { paragraphs } = await read({ texts, boxes })
    expect(paragraphs.map(({ cell, text }) => [cell?.row, cell?.column, text])).toEqual(expected)
  })

  it('without rules are read cell by cell where white runs down between three columns', async () => {
    const { paragraphs } = await read({ texts })
    expect(paragraphs.map(({ cell, text }) => [cell?.row, cell?.column, text])).toEqual(expected)
  })

  it('do not come of a single box around a text', async () => {
    const { paragraphs } = await read({
      texts: BODY,
      boxes: [{ left: 60, top: 100, width: 480, height: 60, gray: 0.8 }],
    })
    expect(paragraphs.map(({ kind, boxed }) => [kind, boxed])).toEqual([['paragraph', 0]])
  })
})
