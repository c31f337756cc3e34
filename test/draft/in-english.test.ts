import { expect, test } from 'vitest'
import { inEnglish } from '../../src/draft/tell/in-english.ts'

test.each([
  ['asks Glanmor Police / Heddlu Glanmor to agree', 'asks Glanmor Police to agree'],
  ['Bwrdd Diogelu Plant Cwm Derwen / Cwm Derwen Safeguarding Children Board', 'Cwm Derwen Safeguarding Children Board'],
  ['Cwm Derwen Safeguarding Children Board / Bwrdd Diogelu Plant Cwm Derwen', 'Cwm Derwen Safeguarding Children Board'],
])('%s is told in English alone', (both, english) => {
  expect(inEnglish(both)).toBe(english)
})

test.each(['Housing/Homelessness Service', 'the GP / Health Visitor', '2022/23'])('%s stays as it is', (words) => {
  expect(inEnglish(words)).toBe(words)
})
