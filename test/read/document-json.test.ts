import { describe, expect, it } from 'vitest'
import { type Document, formatDocument, parseDocument } from '../../src/read/index.ts'

const DOCUMENT: Document = {
  source: { file: 'review.pdf', sha256: 'ab', pages: 2 },
  metadata: { title: 'Child Z' },
  pages: [{ number: 1, printed: 'i', width: 595, height: 842, characters: 12 }],
  paragraphs: [
    {
      page: 1,
      printedPage: 'i',
      paragraph: '1.1',
      kind: 'cell',
      text: 'That the Board',
      bullet: '(a)',
      pages: [1, 2],
      box: { left: 1, top: 2, width: 3, height: 4 },
      fontSize: 11.5,
      bold: false,
      boldLead: 'That',
      cell: { table: 0, row: 1, column: 2 },
      boxed: 3,
    },
    {
      page: 2,
      kind: 'heading',
      level: 1,
      text: 'End',
      pages: [2],
      box: { left: 0, top: 0, width: 0, height: 0 },
      fontSize: 20,
      bold: true,
    },
  ],
  apart: [{ page: 2, reason: 'watermark', text: 'DRAFT' }],
}

describe('document.json', () => {
  it('is undone by parsing what was formatted', () => {
    expect(parseDocument(JSON.parse(formatDocument(DOCUMENT)))).toEqual(DOCUMENT)
  })

  it('has the same bytes whatever the order of the fields in memory', () => {
    const turned = Object.fromEntries(Object.entries(DOCUMENT).toReversed())
    expect(formatDocument(parseDocument(turned))).toBe(formatDocument(DOCUMENT))
  })

  it('ends with a line end', () => {
    expect(formatDocument(DOCUMENT)).toMatch(/\}\n$/)
  })

  it.each([
    ['text instead of a document', 'review'],
    ['a paragraph without a page', { ...DOCUMENT, paragraphs: [{ text: 'lost' }] }],
    ['a field that nobody wrote', { ...DOCUMENT, more: true }],
  ])('is refused when it is %s', (_, value) => {
    expect(() => parseDocument(value)).toThrowError(expect.objectContaining({ code: 'read/broken-document' }))
  })
})
