import { describe, expect, it } from 'vitest'
import { factsOf, soundWith } from '../review-fixture.ts'

const reasons = (sentences: string, footnote: string) =>
  factsOf('quotation-not-on-page', soundWith(sentences, `[^q]: ${footnote}`)).map(({ because }) => because)

describe('quotation-not-on-page', () => {
  it.each([
    ['words that the review does not have', 'Robin cried.[^q]', 'p. 2: "Robin was five months old"', 'absent'],
    ['words that stand on another page', 'Robin was seen.[^q]', 'p. 2: "someone saw Robin"', 'other-page'],
    [
      'words beside an ellipsis that stand on another page',
      'Robin was seen.[^q]',
      'p. 2: "Robin was … someone saw Robin"',
      'absent',
    ],
    ['pieces in another order', 'Robin lived there.[^q]', 'p. 2: "moved to Northshire ... four months old"', 'order'],
    ['a quotation built from single words', 'Robin was told.[^q]', 'p. 4: "Workers […] asked"', 'shreds'],
    [
      'a block quotation with a word changed',
      '> Professionals had many contacts.[^q]',
      'p. 3: "Professionals had sixty-one contacts"',
      'not-the-cited-words',
    ],
    [
      'a block quotation that says more than its footnote',
      '> Workers were kind, tired and capable.[^q]',
      'p. 4: "Workers were kind"',
      'not-the-cited-words',
    ],
    [
      'words in quotation marks that the page does not have',
      'The review calls it “a quiet home”.[^q]',
      'p. 3: "always quiet"',
      'spoken-words',
    ],
  ])('blocks %s', (_, sentences, footnote, because) => {
    expect(reasons(sentences, footnote)).toEqual([because])
  })

  it.each([
    ['words as they stand', 'Robin was four months old.[^q]', 'p. 2: "Robin was four months old"'],
    [
      'words with another shape of apostrophe',
      'Robin lived with an aunt.[^q]',
      'p. 2: "lived there with Robin\'s aunt"',
    ],
    [
      'pieces around an ellipsis, in order',
      'Robin lived there.[^q]',
      'p. 2: "four months old […] moved to Northshire ... lived there"',
    ],
    [
      'a block quotation of the cited words',
      '> Workers were kind, tired and capable.[^q]',
      'p. 4: "Workers were kind, tired and capable"',
    ],
    [
      'a block quotation that leaves words out',
      '> Workers were kind … and capable.[^q]',
      'p. 4: "Workers were kind, tired and capable"',
    ],
    [
      'a block quotation in marks of its own',
      '> “Workers were kind.”[^q]',
      'p. 4: "Workers were kind, tired and capable"',
    ],
    [
      'words in quotation marks that the cited page has',
      'No one asked, says the review, “who else was at home”.[^q]',
      'p. 4: "No one asked"',
    ],
    ['a single word in quotation marks', 'The word was “support”.[^q]', 'p. 4: "No one asked"'],
    ['an apostrophe that is no quotation mark', "The workers' day and Robin's home.[^q]", 'p. 4: "No one asked"'],
  ])('lets stand %s', (_, sentences, footnote) => {
    expect(reasons(sentences, footnote)).toEqual([])
  })

  it('blocks a footnote without words', () => {
    const script = soundWith('Robin cried.[^1]')
    const empty = { ...script, citations: { ...script.citations, 1: { kind: 'review', page: 2, quote: ' ' } as const } }
    expect(factsOf('quotation-not-on-page', empty)).toMatchObject([{ because: 'empty', footnote: '1', page: 2 }])
  })
})
