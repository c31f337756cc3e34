import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../src/draft/index.ts'
import { factsOf, findingsWith, SOUND, soundBut } from '../review-fixture.ts'

const draft = findingsWith([
  { rule: 'source-status', level: 'warning', page: 1, text: 'DRAFT - NOT FOR PUBLICATION', facts: { status: 'draft' } },
])

describe('source-status', () => {
  it('blocks the script of a review that calls itself a draft', () => {
    expect(factsOf('source-status', parseScript(SOUND), { findings: draft })).toEqual([
      { text: 'DRAFT - NOT FOR PUBLICATION', page: 1 },
    ])
  })

  it('is lifted by the address where the review is published', () => {
    const publishedUrl = 'https://example.org/robin'
    expect(factsOf('source-status', parseScript(SOUND), { findings: draft, publishedUrl })).toEqual([])
  })

  it.each(['', 'soon', 'file:///robin.pdf', 'javascript:alert(1)', 'https://'])(
    'is not lifted by "%s"',
    (publishedUrl) => {
      expect(factsOf('source-status', parseScript(SOUND), { findings: draft, publishedUrl })).toHaveLength(1)
    },
  )

  it('says nothing of other remarks on the review', () => {
    const findings = findingsWith([{ rule: 'scanned', level: 'note', text: 'no text', facts: {} }])
    expect(factsOf('source-status', parseScript(SOUND), { findings })).toEqual([])
  })
})

describe('other-source', () => {
  it('blocks a script that belongs to another file', () => {
    const script = soundBut('sha256: ', `sha256: ${'0'.repeat(64)} #`)
    expect(factsOf('other-source', script)).toMatchObject([{ file: 'robin.pdf' }])
  })
})
