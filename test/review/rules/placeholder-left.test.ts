import { describe, expect, it } from 'vitest'
import { factsOf, soundBut, soundWith } from '../review-fixture.ts'

const placeholders = (sentence: string, footnotes?: string) =>
  factsOf('placeholder-left', soundWith(sentence, footnotes)).map(({ placeholder }) => placeholder)

describe('placeholder-left', () => {
  it.each([
    ['Child [ ] was seen.', '[ ]'],
    ['Child \\[name\\] was seen.', '[name]'],
    ['The worker \\[...\\] came.', '[...]'],
    ['It was published in XXX.', 'XXX'],
    ['The date is TBC.', 'TBC'],
    ['TODO write this part.', 'TODO'],
    ['The board is {{board}}.', '{{board}}'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['Insert the name of your helpline.', 'Insert the name'],
    ['The number is \\_\\_\\_\\_.', '____'],
    ['It happened in ????.', '????'],
  ])('blocks "%s"', (sentence, placeholder) => {
    expect(placeholders(sentence)).toEqual([placeholder])
  })

  it.each([
    'They would insert a tube.',
    'The to-do list was long.',
    'What would you do?',
    'Robin weighed 5 kg (11 lb).',
  ])('lets "%s" stand', (sentence) => {
    expect(placeholders(sentence)).toEqual([])
  })

  it('lets a block quotation leave words out', () => {
    expect(placeholders('> Workers were kind \\[...\\] and capable.[^q]', '[^q]: p. 4: "Workers were kind"')).toEqual(
      [],
    )
  })

  it.each([
    ['a heading', '## What happened', '## What happened to [name]'],
    ['the title', 'title: Learning from the review about Robin', 'title: Learning from XXX'],
    ['the summary', 'summary: A short briefing.', 'summary: TBC'],
  ])('looks into %s too', (_, text, other) => {
    expect(factsOf('placeholder-left', soundBut(text, other))).toHaveLength(1)
  })
})
