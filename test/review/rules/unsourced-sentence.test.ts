import { describe, expect, it } from 'vitest'
import { factsOf, soundBut, soundWith } from '../review-fixture.ts'

const lacks = (...script: Parameters<typeof soundWith>) =>
  factsOf('unsourced-sentence', soundWith(...script)).map(({ because }) => because)

describe('unsourced-sentence', () => {
  it.each([
    ['a sentence without a footnote', 'Robin was loved.', '', 'no-footnote'],
    ['a block quotation without a footnote', '> Robin was four months old.', '', 'quotation-without-source'],
    [
      'a block quotation on the word of the author',
      '> Robin was loved.[^a]',
      '[^a]: author: I know.',
      'quotation-without-source',
    ],
    ['guidance with a word changed', 'Hold the child.[^2]', '', 'guidance-altered'],
    [
      'guidance behind words that are no lead-in of the template',
      'Never forget: hold the baby.[^2]',
      '',
      'guidance-altered',
    ],
    ['guidance cut short', 'See the child.[^2]', '', 'guidance-altered'],
    ['guidance altered beside a good quotation', 'Robin was four months old.[^1][^2]', '', 'guidance-altered'],
    ['guidance that does not exist', 'Hold the baby.[^g]', '[^g]: guidance: hold-babies', 'guidance-unknown'],
    ['a sentence that only begins like a link', 'The review asks for more. And so do we.', '', 'no-footnote'],
  ])('blocks %s', (_, sentences, footnotes, because) => {
    expect(lacks(sentences, footnotes)).toEqual([because])
  })

  it.each([
    ['the review', 'Robin was four months old.[^1]', ''],
    ['guidance, word for word', 'Hold the baby.[^2]', ''],
    ['guidance behind a lead-in of the template', 'Message one: hold the baby.[^2]', ''],
    ['one sentence of guidance that has two', 'A baby shows.[^2]', ''],
    ['a support line by its id', 'You can call the NSPCC Helpline on 0808 800 5000.[^g]', '[^g]: guidance: nspcc'],
    ['the author, with a reason', 'We asked the family.[^4]', ''],
    ['a link of the template', 'The review asks for three things to change.', ''],
    [
      'a footnote at the end of a block quotation',
      '> The health visitor was not told of the plan. Workers were kind, tired and capable.[^q]',
      '[^q]: p. 4: "The health visitor was not told of the plan. Workers were kind, tired and capable."',
    ],
  ])('lets a sentence stand that rests on %s', (_, sentences, footnotes) => {
    expect(lacks(sentences, footnotes)).toEqual([])
  })

  it('needs no source where the template speaks for itself', () => {
    expect(factsOf('unsourced-sentence', soundBut('It is read by', 'You can stop at any time. It is read by'))).toEqual(
      [],
    )
  })

  it('blocks altered guidance even where the template speaks for itself', () => {
    const script = soundBut('0808 800 5000.', '0808 800 5000.\n\nHold a baby.[^2]')
    expect(factsOf('unsourced-sentence', script)).toMatchObject([{ because: 'guidance-altered' }])
  })

  it('blocks a link with nothing in the place of its star', () => {
    expect(lacks('The review asks for .')).toEqual(['no-footnote'])
  })

  it('blocks a footnote that the script does not explain', () => {
    const script = soundWith('Robin was four months old.[^1]')
    const { 1: _, ...citations } = script.citations
    expect(factsOf('unsourced-sentence', { ...script, citations })).toContainEqual({
      because: 'footnote-missing',
      footnote: '1',
      text: 'Robin was four months old.',
    })
  })
})
