import { describe, expect, it } from 'vitest'
import { pageOfLines } from '../../src/read/scan/words-of-lines.ts'

/** A line of words, each with the same confidence, or "word 0.2" with its own. */
const line = (text: string, confidence = 0.95) => ({
  baseline: 100,
  size: 11,
  words: text.split(' ').map((word, at) => {
    const [letters = '', own] = word.split('@')
    return { text: letters, left: 50 + at * 30, right: 70 + at * 30, confidence: Number(own ?? confidence) }
  }),
})

const textOf = (...lines: ReturnType<typeof line>[]) =>
  pageOfLines(1, lines)
    ?.words.map(({ text }) => text)
    .join(' ')

describe('what is made of the recognised lines', () => {
  it.each([
    [
      'a doubtful word in a sure line stays',
      'details were recorded in Bobbie’s@0.02 records',
      'details were recorded in Bobbie’s records',
    ],
    ['a rule taken for a mark goes', '|@0.88 they kept asking about him', 'they kept asking about him'],
    ['a bullet taken for a letter is a bullet', 'e Ask who lives in the house', '• Ask who lives in the house'],
    ['a number with a comma before a title has its full stop', '4, What the review found', '4. What the review found'],
    [
      'dots that lead to a page number are dots alone',
      'The family and those who cared ......cccec@0.6 ii@0.5 tii@0.5 36',
      'The family and those who cared ...... 36',
    ],
    ['a number with a comma in a sentence stays', '12, and all of them were', '12, and all of them were'],
    [
      'a hash that the recogniser is sure of stays',
      'Reviews with tag # 14 are closed',
      'Reviews with tag # 14 are closed',
    ],
  ])('%s', (_, given, kept) => {
    expect(textOf(line(given))).toBe(kept)
  })

  it('a line of specks is left out', () => {
    expect(textOf(line('The review was agreed in June'), line('wy iE at', 0.2))).toBe('The review was agreed in June')
  })

  it('a cover of a few sure words is a page of words', () => {
    expect(textOf(line('Child Z'), line('Overview Report'))).toBe('Child Z Overview Report')
  })

  it('a picture without words is no page of words', () => {
    expect(pageOfLines(1, [line('ae ii', 0.3), line('Ps', 0.7)])).toBeUndefined()
  })

  it('a page full of marks that no word can be made of comes back without words', () => {
    const scrawl = Array.from({ length: 10 }, () => line('mw uiv lll wn', 0.3))
    expect(pageOfLines(7, scrawl)).toEqual({ number: 7, words: [], shapes: [], confidence: 0 })
  })

  it('a doubtful name and a sure word are a line of words', () => {
    expect(textOf(line('Did professionals know who was in'), line('Bobbie’s@0.02 life?'))).toMatch(/Bobbie’s life\?$/)
  })

  it('the page is as sure as its words are, weighed by their letters', () => {
    expect(pageOfLines(1, [line('abcdefgh@0.9 abcdefgh@0.9 abcdefgh@0.9 abcdefgh@0.9 abcdefgh@0.7')])?.confidence).toBe(
      0.86,
    )
  })
})
