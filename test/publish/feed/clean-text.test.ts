import { expect, test } from 'vitest'
import { cleanText, cleanTexts, oneLine } from '../../../src/publish/feed/clean-text.ts'

test.each([
  ['form feeds and vertical tabs', 'a\u000Cb\u000Bc', 'a b c'],
  ['control characters', 'a\u0000\u001B\u007F\u0085b', 'ab'],
  ['what is no character', 'a\uFFFE\uFFFFb', 'ab'],
  ['halves of pairs', 'a\uD83Db\uDE00c', 'abc'],
  ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
])('%s do not get through', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('an emoji, a tab and a line end stay', () => {
  expect(cleanText('a 😀\tb\n')).toBe('a 😀\tb\n')
})

test('texts are cleaned at any depth', () => {
  expect(cleanTexts({ a: ['b\u0000', { c: 'd\u000C', e: 1, f: true }] })).toEqual({
    a: ['b', { c: 'd ', e: 1, f: true }],
  })
})

test('a long line is cut at a word', () => {
  expect(oneLine('one  two\nthree', 10)).toBe('one two…')
  expect(oneLine('one two', 7)).toBe('one two')
})
