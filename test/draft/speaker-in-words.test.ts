import { expect, it } from 'vitest'
import { speakerInWords } from '../../src/draft/tell/speaker-in-words.ts'

it.each([
  ['Paternal Grandmother', 'The paternal grandmother'],
  ['Health Visitor', 'The health visitor'],
  ['Father', 'Father'],
  ['Sibling', 'Sibling'],
  ['Mr B', 'Mr B'],
])('%s is spoken of as %s', (speaker, said) => {
  expect(speakerInWords(speaker)).toBe(said)
})
