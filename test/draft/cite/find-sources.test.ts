import { describe, expect, it } from 'vitest'
import { findSources } from '../../../src/draft/index.ts'
import { type Document, openLocate, type Paragraph } from '../../../src/read/index.ts'

const paragraph = (page: number, text: string, number?: string): Paragraph => ({
  page,
  pages: [page],
  kind: 'paragraph',
  text,
  box: { left: 0, top: 0, width: 100, height: 10 },
  fontSize: 11,
  bold: false,
  ...(number === undefined ? {} : { paragraph: number }),
})

const document: Document = {
  source: { file: 'made.pdf', sha256: '0', pages: 9 },
  metadata: {},
  pages: [],
  paragraphs: [
    paragraph(2, 'The nurse wrote a letter to the clinic. It was filed on the wrong record.', '3.1'),
    paragraph(4, 'Nobody asked the father where he lived. The school kept a record of each absence.', '4.2'),
    paragraph(5, 'The clinic closed at the weekend.'),
  ],
  apart: [],
}
const sourcesOf = (words: string) => findSources(words, document, openLocate(document))

describe('findSources', () => {
  it('gives the page and the paragraph of words that the review says', () => {
    expect(sourcesOf('filed on the wrong record')).toEqual([
      { citation: { kind: 'review', page: 2, paragraph: '3.1', quote: 'filed on the wrong record' }, likeness: 1 },
    ])
  })

  it('gives the sentence that comes nearest to words of the author’s own', () => {
    const [first] = sourcesOf('The father was not asked by anybody where he was living.')
    expect(first?.citation).toMatchObject({ page: 4, quote: 'Nobody asked the father where he lived.' })
    expect(first?.likeness).toBeLessThan(1)
  })

  it('lets rare words decide', () => {
    expect(sourcesOf('The letter went to the clinic.')[0]?.citation.quote).toBe(
      'The nurse wrote a letter to the clinic.',
    )
  })

  it('gives nothing where the review says nothing like it', () => {
    expect(sourcesOf('Submarines crossed the harbour.')).toEqual([])
  })
})
