import { expect, it } from 'vitest'
import { parseScript } from '../../../src/draft/index.ts'
import { factsOf, findingsWith, SOUND } from '../review-fixture.ts'

it('warns that the words of scanned pages were guessed by a program', () => {
  const findings = findingsWith([
    {
      rule: 'scanned',
      level: 'warning',
      page: 3,
      text: 'x',
      facts: { state: 'recognised', pages: '3-5', confidence: '0.91' },
    },
  ])
  expect(factsOf('scanned-source', parseScript(SOUND), { findings })).toEqual([{ state: 'recognised', pages: '3-5' }])
})

it('says nothing of a review with a text layer', () => {
  expect(factsOf('scanned-source', parseScript(SOUND))).toEqual([])
})
