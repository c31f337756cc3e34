import { describe, expect, it } from 'vitest'
import { parseScript } from '../../../src/draft/index.ts'
import { wordsOfEdition } from '../../../src/review/editions.ts'
import { factsOf, rules, SOUND, soundWith } from '../review-fixture.ts'

const script = parseScript(SOUND)
const words = wordsOfEdition(script, 'everyone')
const allowing = (least: number, most: number) => ({ rules: { ...rules, words: { least, most } } })

describe('too-long', () => {
  it('warns of one word more than the template allows', () => {
    expect(factsOf('too-long', script, allowing(0, words - 1))).toEqual([{ words, most: words - 1 }])
  })

  it('lets the greatest length stand', () => {
    expect(factsOf('too-long', script, allowing(0, words))).toEqual([])
  })
})

describe('too-short', () => {
  it('warns of one word less than the template asks for', () => {
    expect(factsOf('too-short', script, allowing(words + 1, 9999))).toEqual([{ words, least: words + 1 }])
  })

  it('lets the least length stand', () => {
    expect(factsOf('too-short', script, allowing(words, 9999))).toEqual([])
  })
})

describe('long-sentence', () => {
  const sentence = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.[^4]`

  it('notes a sentence of thirty-six words', () => {
    expect(factsOf('long-sentence', soundWith(sentence(36)))).toMatchObject([{ words: 36 }])
  })

  it('lets thirty-five stand', () => {
    expect(factsOf('long-sentence', soundWith(sentence(35)))).toEqual([])
  })
})

describe('author-words', () => {
  it('shows every sentence that rests on the author, with the reason', () => {
    expect(factsOf('author-words', script)).toEqual([
      { text: 'We checked this with the health visitor.', reason: 'I spoke with her.' },
    ])
  })
})
