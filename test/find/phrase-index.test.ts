import { describe, expect, it } from 'vitest'
import { indexPhrases } from '../../src/find/phrase-index.ts'

const PHRASES = ["child's voice", 'pre-birth', 'a&e', 'supervision', 'tier 4', 'case']

describe('an index of phrases', () => {
  it.each([
    ["the child's voice was lost", ["child's voice"]],
    ['before a pre birth assessment', ['pre-birth']],
    ['taken to a&e twice', ['a&e']],
    ['supervisions were missed', ['supervision']],
    ["three cases, the case's end", ['case']],
    ['tier - 4, and supervision', ['supervision', 'tier 4']],
  ])('finds in "%s" what stands there', (text, found) => {
    expect(indexPhrases(PHRASES)(text).map((place) => PHRASES[place])).toEqual(found)
  })

  it.each(['casework', 'a suitcase', 'écase', 'tier 40', "the child's small voice", 'prebirth', 'casing'])(
    'finds nothing in "%s"',
    (text) => {
      expect(indexPhrases(PHRASES)(text)).toEqual([])
    },
  )
})
