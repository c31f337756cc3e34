import { describe, expect, it } from 'vitest'
import { anyOf } from '../../src/find/any-of.ts'

const SOURCES = [
  '\\bfail(?:ed)?\\b',
  '\\bgateway\\b|hub',
  '(?<!\\bwho )\\bto blame\\b',
  '\\b(\\w)\\1\\b',
  'cat',
  '\\b[|]x',
]

describe('one test for many patterns', () => {
  it.each(['They FAILED', 'a gateway', 'github', 'is to blame', 'an aa battery', 'scatter', '|x', 'a, |x'])(
    'says of "%s" what trying each says',
    (text) => {
      expect(anyOf(SOURCES, 'iu')(text)).toBe(SOURCES.some((source) => new RegExp(source, 'iu').test(text)))
    },
  )

  it.each(['failing', 'gatewayed', 'who to blame', 'abc', 'dog'])('matches nothing in "%s"', (text) => {
    expect(anyOf(SOURCES, 'iu')(text)).toBe(false)
  })

  it('keeps to the case where it matters', () => {
    expect(anyOf(['\\bLA\\b'], 'u')('la')).toBe(false)
    expect(anyOf([], 'u')('LA')).toBe(false)
  })
})
