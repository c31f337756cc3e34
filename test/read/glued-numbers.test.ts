import { describe, expect, test } from 'vitest'
import { withNumberApart } from '../../src/read/layout/glued-numbers.ts'
import type { Word } from '../../src/read/pdf/page-content.ts'

const word = (text: string, left: number): Word => ({
  text,
  left,
  right: left + 5 * text.length,
  baseline: 100,
  size: 11,
  font: 'Body',
  bold: false,
  italic: false,
  color: '#000000',
  opacity: 1,
  spaced: true,
  artifact: false,
})

const apart = (text: string): readonly string[] =>
  withNumberApart([word(text, 60), word('after', 200)]).map((one) => one.text)

describe('a number that runs into the first word of its paragraph', () => {
  test.each([
    ['1.1In', ['1.1', 'In', 'after']],
    ['7.10“Nobody', ['7.10', '“Nobody', 'after']],
    ['4.2.1A', ['4.2.1', 'A', 'after']],
  ])('%s', (text, words) => {
    expect(apart(text)).toEqual(words)
  })
})

test.each(['1.5M', '2.4kg', '12.30pm', '3.2', 'Section'])('%s is left whole', (text) => {
  expect(apart(text)).toEqual([text, 'after'])
})

test('a number within the line is left whole', () => {
  expect(withNumberApart([word('see', 60), word('1.1In', 90)]).map((one) => one.text)).toEqual(['see', '1.1In'])
})
