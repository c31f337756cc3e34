import { describe, expect, it } from 'vitest'
import { type Document, openLocate, type Paragraph } from '../../src/read/index.ts'

const paragraph = (page: number, text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  page,
  pages: [page],
  kind: 'paragraph',
  text,
  box: { left: 0, top: 0, width: 100, height: 10 },
  fontSize: 11,
  bold: false,
  ...more,
})

const documentOf = (...paragraphs: readonly Paragraph[]): Document => ({
  source: { file: 'made.pdf', sha256: '0', pages: 9 },
  metadata: {},
  pages: [],
  paragraphs,
  apart: [],
})

const locate = openLocate(
  documentOf(
    paragraph(1, 'The “not-allowed man” was in the flat. It’s a multi-agency finding.', {
      printedPage: 'i',
      paragraph: '4.18',
    }),
    paragraph(2, 'The Board should:', { paragraph: '7.3' }),
    paragraph(2, 'audit its work; and', { kind: 'item', bullet: '(a)' }),
    paragraph(3, 'report each year.', { kind: 'item', bullet: '(b)' }),
    paragraph(6, 'Far away.'),
    paragraph(7, 'The Board should: rest.', { pages: [7, 8] }),
  ),
)

describe('words are found', () => {
  it('with the page, the printed page and the number of their paragraph', () => {
    expect(locate('was in the flat')).toEqual({ page: 1, printedPage: 'i', paragraph: '4.18' })
  })

  it.each([
    ['other quotation marks', '"not-allowed man"'],
    ['a straight apostrophe', "It's a multi-agency"],
    ['other white space', 'was  in\nthe flat'],
    ['a soft hyphen', 'multi-agency find\u00ading'],
    ['a ligature', 'multi-agency ﬁnding'],
    ['a hyphen at a line’s end', 'multi- agency'],
  ])('whatever the print: %s', (_, words) => {
    expect(locate(words)?.page).toBe(1)
  })

  it('over the end of a paragraph and of a page', () => {
    expect(locate('should: audit its work; and report each year.')).toMatchObject({ page: 2, paragraph: '7.3' })
  })

  it('with the letters that are printed before items', () => {
    expect(locate('The Board should: (a) audit its work; and (b) report')?.page).toBe(2)
  })

  it('on the page asked for', () => {
    expect(locate('The Board should:', 8)?.page).toBe(7)
    expect(locate('The Board should:', 2)?.page).toBe(2)
  })
})

describe('words are not found', () => {
  it.each([
    ['that stand nowhere', 'was in the house', undefined],
    ['in other letters', 'the board should', undefined],
    ['on another page than asked', 'was in the flat', 2],
    ['across paragraphs whose pages are apart', 'report each year. Far away.', undefined],
    ['where none are given', ' ', undefined],
  ])('%s', (_, words, page) => {
    expect(locate(words, page)).toBeUndefined()
  })
})
