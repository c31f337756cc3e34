import { describe, expect, it } from 'vitest'
import { withoutLetterspacing } from '../../src/read/layout/letterspaced.ts'
import { textOf } from '../../src/read/layout/line-text.ts'
import { lineOf } from '../../src/read/layout/lines.ts'
import { withoutStraySpaces } from '../../src/read/layout/stray-spaces.ts'
import type { Word } from '../../src/read/pdf/page-content.ts'

const SIZE = 10

/** Words of five points a letter, each after the gap given, in points. */
const set = (...parts: readonly (readonly [gap: number, text: string])[]): readonly Word[] => {
  let right = 0
  return parts.map(([gap, text]) => {
    const left = right + gap
    right = left + 5 * text.length
    return {
      text,
      left,
      right,
      baseline: 100,
      size: SIZE,
      font: 'F1',
      bold: false,
      italic: false,
      color: '#000000',
      opacity: 1,
      spaced: false,
      artifact: false,
    }
  })
}

/** Each letter of a text apart from the next, a space wider still, as a designer's letterspacing sets it. */
const letterspaced = (text: string, gap: number): readonly Word[] =>
  set(...text.split(' ').flatMap((word) => [...word].map((letter, at) => [at === 0 ? gap + 5 : gap, letter] as const)))

const texts = (words: readonly Word[]): readonly string[] => words.map((word) => word.text)

describe('letters that a designer set apart', () => {
  it('are words, parted where the room between them is wider', () => {
    expect(texts(withoutLetterspacing(letterspaced('SERIOUS CASE REVIEW', 3)))).toEqual(['SERIOUS', 'CASE', 'REVIEW'])
  })

  it('are words where two of them came close, and around "&"', () => {
    const words = set([0, 'C'], [3, 'AV'], [3, 'E'], [3, 'S'], [8, '&'], [8, 'W'], [3, 'E'], [3, 'N'], [3, 'D'])
    expect(texts(withoutLetterspacing(words))).toEqual(['CAVES', '&', 'WEND'])
  })

  it.each([
    ['names of siblings', set([0, 'Siblings'], [3, 'A'], [3, 'B'], [3, 'C'], [3, 'and'], [3, 'D'])],
    ['marks in columns', set([0, 'Y'], [30, 'N'], [30, 'N'], [30, 'Y'], [30, 'Y'], [30, 'N'])],
    ['letters with a space between each', set([0, 'A'], [8, 'B'], [20, 'C'], [8, 'D'], [20, 'E'], [8, 'F'])],
  ])('stay apart where they are %s', (_, words) => {
    expect(withoutLetterspacing(words)).toEqual(words)
  })
})

const lineSaying = (text: string) =>
  lineOf(set(...text.split(' ').map((word, at) => [at === 0 ? 0 : 3, word] as const)), 1)

const mend = (...lines: readonly string[]): readonly string[] =>
  withoutStraySpaces([{ lines: lines.map(lineSaying) }]).flatMap((page) => page.lines.map(textOf))

describe('a space inside a word', () => {
  const ELSEWHERE = ['the safeguarding partners', 'Safeguarding is for all']

  it('goes where the document has the word whole, and one part stands nowhere else', () => {
    expect(mend(...ELSEWHERE, 'all safe guarding, and safe sleep')[2]).toBe('all safeguarding, and safe sleep')
  })

  it.each([
    ['the document has the word whole only once', ['the safeguarding partners', 'all safe guarding']],
    ['both parts are words of the document', [...ELSEWHERE, 'guarding what is safe', 'all safe guarding']],
    ['a sentence ends between them', [...ELSEWHERE, 'it was safe. guarding']],
    ['a name begins after it', [...ELSEWHERE, 'it was safe Guarding']],
  ])('stays where %s', (_, lines) => {
    expect(mend(...lines)).toEqual(lines)
  })
})
