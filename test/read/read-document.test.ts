import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Document, readDocument } from '../../src/read/index.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../examples/bobbie/review.pdf', import.meta.url)))

describe('a designed review', () => {
  const progress: [number, number][] = []
  let document: Document

  beforeAll(async () => {
    document = await readDocument({
      bytes,
      file: 'review.pdf',
      onProgress: (done, pages) => progress.push([done, pages]),
    })
  })

  const on = (page: number) => document.paragraphs.filter((paragraph) => paragraph.page === page)
  const starting = (start: string) => document.paragraphs.find(({ text }) => text.startsWith(start))
  const apart = (reason: string) => document.apart.filter((one) => one.reason === reason).map(({ text }) => text)

  it('has the hash of its bytes and its number of pages', () => {
    expect(document.source).toEqual({
      file: 'review.pdf',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: 27,
    })
  })

  it('tells how far it is, up to the last page', () => {
    expect(progress.at(-1)).toEqual([27, 27])
  })

  it('takes printed page numbers from "Page 9 of 27"', () => {
    expect(document.pages[8]?.printed).toBe('9')
  })

  it('sets running headers and footers apart', () => {
    expect(apart('furniture')).toContain('SWSCP')
    expect(document.paragraphs.map(({ text }) => text)).not.toContain('SWSCP')
  })

  it('sets the contents list apart, an entry of two rows too', () => {
    expect(apart('contents').length).toBeGreaterThan(14)
    expect(on(2).some(({ text }) => text.includes('....'))).toBe(false)
  })

  it('takes the number of a heading from its text', () => {
    expect(starting('KLOE 1: Did professionals know who was in Bobbie’s life?')).toMatchObject({
      kind: 'heading',
      level: 1,
      paragraph: '5',
      page: 9,
    })
  })

  it('joins a paragraph that runs over a page’s end', () => {
    const paragraph = starting('Several of the agency reports say')
    expect(paragraph?.pages).toEqual([9, 10])
    expect(paragraph?.text).toContain('She was recently separated')
  })

  it('reads two columns one after the other', () => {
    const texts = on(3).map(({ text }) => text)
    const places = ['What happened', 'Key themes', 'What went well', 'What needs to happen'].map((start) =>
      texts.findIndex((text) => text.includes(start)),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('reads a table row by row and cell by cell', () => {
    const cells = on(5).filter(({ cell }) => cell !== undefined)
    expect(cells.slice(0, 4).map(({ text, cell }) => [cell?.row, cell?.column, text.slice(0, 12)])).toEqual([
      [0, 0, 'When'],
      [0, 1, 'What'],
      [1, 0, 'April 2020'],
      [1, 1, 'Mother books'],
    ])
  })

  it('gives the title and the text of a box the same number', () => {
    const [title, text] = ['✎ Learning point 1', 'Ask who is in the baby’s life, and not just'].map(starting)
    expect(title?.boxed).toBeTypeOf('number')
    expect(text?.boxed).toBe(title?.boxed)
  })

  it('leaves footnote digits out of words and sets footnotes apart', () => {
    expect(starting('Meanwhile Adult A')?.text).toContain('His probation practitioner telephoned')
    expect(apart('footnote').some((text) => text.includes('Community Rehabilitation Company'))).toBe(true)
  })

  it('is the same document when it is read again', async () => {
    expect(await readDocument({ bytes, file: 'review.pdf' })).toEqual(document)
  })
})
