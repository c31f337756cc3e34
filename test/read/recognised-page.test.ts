import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/read/pdf/page-content.ts'
import { garbledPages, withRecognised, wordlessPages } from '../../src/read/scan/recognised-page.ts'

const PROSE =
  'The Board should ask each agency to show how it finds out who lives in a household, and how the answer is kept. '

/** Letters as a font shows them whose code says each letter to be the third after it. */
const shifted = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => String.fromCharCode((((letter.charCodeAt(0) & 31) + 2) % 26) | 96 || 97))

const wordsOf = (text: string, baseline = 400): readonly Word[] =>
  text
    .trim()
    .split(' ')
    .map((word, at) => ({
      text: word,
      left: 50 + (at % 12) * 40,
      right: 85 + (at % 12) * 40,
      baseline: baseline + Math.floor(at / 12) * 14,
      size: 11,
      font: 'f',
      bold: false,
      italic: false,
      color: '#000000',
      opacity: 1,
      spaced: true,
      artifact: false,
    }))

const page = (words: readonly Word[]) => ({ number: 1, width: 595, height: 842, words, shapes: [], slanted: [] })

const STAMP = 'Downloaded from the national case review repository on 3 March 2020'

describe('a page is looked at for words in a picture', () => {
  it.each([
    ['with nothing on it', '', 0, true],
    ['with a stamp in its upper margin alone', STAMP, 30, true],
    ['with a line of text in its middle', STAMP, 400, false],
    ['with a page number in its middle', '12', 400, true],
  ])('%s', (_, text, baseline, looked) => {
    expect(wordlessPages([page(text === '' ? [] : wordsOf(text, baseline))])).toEqual(looked ? [1] : [])
  })
})

describe('a page whose letters make no words', () => {
  const garbled = page(wordsOf(shifted(PROSE.repeat(5))))
  const recognised = { number: 1, words: wordsOf(PROSE), shapes: [], confidence: 0.9 }

  it('is told from one of prose', () => {
    expect(garbledPages([garbled])).toEqual([1])
    expect(garbledPages([page(wordsOf(PROSE.repeat(5)))])).toEqual([])
  })

  it('has the recognised words in place of its own', () => {
    expect(withRecognised(garbled, recognised)).toMatchObject({
      words: recognised.words,
      recognition: { confidence: 0.9 },
    })
  })

  it('keeps its own where those recognised make no words either', () => {
    expect(withRecognised(garbled, { ...recognised, words: wordsOf(shifted(PROSE)) })).toBe(garbled)
  })
})
