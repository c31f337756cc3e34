import { describe, expect, it } from 'vitest'
import { scanned } from '../../src/find/remarks/scanned.ts'
import type { Document, Page } from '../../src/read/index.ts'

const documentOf = (states: readonly (number | 'unread' | 'text')[]): Document => ({
  source: { file: 'review.pdf', sha256: '', pages: states.length },
  metadata: {},
  pages: states.map((state, at): Page => {
    const page = { number: at + 1, width: 595, height: 842, characters: 900 }
    if (state === 'text') return page
    return state === 'unread' ? { ...page, unread: true } : { ...page, recognised: { confidence: state } }
  }),
  paragraphs: [],
  apart: [],
})

describe('scanned', () => {
  it('says nothing of pages with text', () => {
    expect(scanned(documentOf(['text', 'text']))).toEqual([])
  })

  it('warns once of pages that follow each other, with the lowest confidence', () => {
    expect(scanned(documentOf(['text', 0.95, 0.71, 0.9, 'text', 0.8]))).toMatchObject([
      { rule: 'scanned', level: 'warning', page: 2, facts: { state: 'recognised', pages: '2-4', confidence: '0.71' } },
      { rule: 'scanned', level: 'warning', page: 6, facts: { state: 'recognised', pages: '6', confidence: '0.80' } },
    ])
  })

  it('warns apart of pages whose words are missing', () => {
    expect(scanned(documentOf([0.9, 'unread', 'unread'])).map(({ facts, text }) => [facts, text])).toEqual([
      [
        { state: 'recognised', pages: '1', confidence: '0.90' },
        'Page 1 is a scanned picture: the words were recognised by a program.',
      ],
      [{ state: 'unread', pages: '2-3' }, 'Pages 2-3 are scanned pictures: no words could be recognised.'],
    ])
  })
})
