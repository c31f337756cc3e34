import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/index.ts'
import { withEnding } from '../../../src/speak/spoken-form/lexicon-terms.ts'
import { spokenFormWith } from '../../../src/speak/spoken-form/spoken-form.ts'

describe('the lexicon', () => {
  it('says every term and support line in words that a voice can speak', async () => {
    const { lexicon, supportLines } = await loadKnowledge()
    const speak = spokenFormWith(lexicon)
    const written = [...lexicon.map(({ term }) => `The ${term} met.`), ...supportLines.map(({ sentence }) => sentence)]
    expect(written.flatMap((sentence) => speak(sentence).spelledOut)).toEqual([])
  })

  it('prefers the longest term', () => {
    const speak = spokenFormWith([
      { term: 'CSPR', expansion: '', say: 'the review' },
      { term: 'CSPR Panel', expansion: '', say: 'national Panel' },
    ])
    expect(speak('The CSPR Panel met.').spoken).toBe('The national Panel met.')
  })
})

describe('withEnding', () => {
  it.each([
    ['G P', 's', "G P's"],
    ['G P', "'s", "G P's"],
    ['mash', 's', 'mashes'],
    ['lay-doh', 's', 'lay-dohs'],
    ['taff', "'s", "taff's"],
    ['mash', '', 'mash'],
  ])('%s with "%s" is %s', (say, ending, said) => {
    expect(withEnding(say, ending)).toBe(said)
  })
})
