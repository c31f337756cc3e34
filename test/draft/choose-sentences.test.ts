import { describe, expect, it } from 'vitest'
import { type Choice, chooseSentences } from '../../src/draft/choose/choose-sentences.ts'

const STORY =
  'Robin was six when a neighbour called. He was found in the flat. A man called Adult B lived there. Nobody knew of him. Robin is now well.'

const choose = (more: Partial<Choice>): string =>
  chooseSentences({
    texts: [{ text: STORY, pages: [3] }],
    judgement: { may: () => true, begins: (sentence) => !sentence.startsWith('He '), worth: () => 1 },
    isFresh: () => true,
    worth: () => 1,
    mostWords: 100,
    ...more,
  })
    .flatMap(({ sentences }) => sentences)
    .join(' ')

describe('chooseSentences', () => {
  it('tells a whole story that fits, in its order', () => {
    expect(choose({})).toBe(STORY)
  })

  it('chooses what is worth most where not everything fits', () => {
    const worth = (sentence: string): number => (sentence.includes('Adult B') ? 9 : 1)
    expect(choose({ worth, mostWords: 8 })).toBe('A man called Adult B lived there.')
  })

  it('brings along the sentence on which another leans', () => {
    const worth = (sentence: string): number => (sentence.startsWith('He ') ? 9 : 0.1)
    expect(choose({ worth, mostWords: 14 })).toBe('Robin was six when a neighbour called. He was found in the flat.')
  })

  it('tells first of what must be told', () => {
    expect(choose({ needs: [/is now/], mostWords: 4 })).toBe('Robin is now well.')
  })

  it('leaves out what may not be spoken, and what leans on it', () => {
    const may = (sentence: string): boolean => !sentence.includes('neighbour')
    expect(choose({ judgement: { may, begins: (sentence) => !sentence.startsWith('He '), worth: () => 1 } })).toBe(
      'A man called Adult B lived there. Nobody knew of him. Robin is now well.',
    )
  })

  it('chooses nothing for itself that is worth less than nothing', () => {
    expect(choose({ worth: () => -1 })).toBe('')
  })

  it('tells what somebody drew with what the drawing shows, or leaves it out', () => {
    const text = 'Robin drew her family. There was a figure in black. “That is him,” she said.'
    const judgement = { may: () => true, begins: (sentence: string) => sentence.startsWith('Robin'), worth: () => 1 }
    expect(choose({ texts: [{ text, pages: [3] }], judgement, mostWords: 6 })).toBe('')
    expect(choose({ texts: [{ text, pages: [3] }], judgement })).toBe(text)
  })

  it('leaves no quotation open', () => {
    const text = 'Robin said: ‘I was ready. I always am.’'
    expect(choose({ texts: [{ text, pages: [3] }], mostWords: 5 })).toBe('')
  })
})
