import { describe, expect, it } from 'vitest'
import { countWords, wordsOf } from '../../src/shared/index.ts'

describe('wordsOf', () => {
  it('keeps apostrophes, hyphens and points inside a word', () => {
    expect(wordsOf("A five-year-old’s drawing, at 4.30 – don't wait.")).toEqual([
      'A',
      'five-year-old’s',
      'drawing',
      'at',
      '4.30',
      "don't",
      'wait',
    ])
  })

  it('counts no word in marks alone', () => {
    expect(countWords('– … “ ”')).toBe(0)
  })
})
