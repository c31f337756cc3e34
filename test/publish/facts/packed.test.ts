import { expect, test } from 'vitest'
import { pack, unpack } from '../../../src/publish/facts/packed.ts'

const told = { text: 'Share what you know — “early”.', agencies: ['the police', ''], licence: { name: 'Œ' } }

test('what was packed comes out as it was', () => {
  expect(unpack(pack(told))).toEqual(told)
})

test('the same value packs to the same text', () => {
  expect(pack(structuredClone(told))).toBe(pack(told))
})

test('what a review recommends takes less than half of its room', () => {
  const texts = Array.from(
    { length: 12 },
    (_, index) => `The Partnership should ask each agency ${index} times a year.`,
  )
  expect(pack(texts).length).toBeLessThan(JSON.stringify(texts).length / 2)
})
