import { describe, expect, it } from 'vitest'
import { holdsInOrder, holdsWords, piecesOf, sameWords } from '../../src/review/same-words.ts'

describe('sameWords', () => {
  it.each([
    ['the  child’s\nvoice', "The child's voice"],
    ['“a ﬁnding”', '"a finding"'],
    ['2019–20', '2019-20'],
  ])('takes "%s" and "%s" for the same', (one, other) => {
    expect(sameWords(one, other)).toBe(true)
  })

  it('tells a changed word', () => {
    expect(sameWords('was seen', 'was not seen')).toBe(false)
  })
})

describe('holdsWords', () => {
  it('finds whole words only', () => {
    expect(holdsWords('the baby was fed', 'was fed')).toBe(true)
    expect(holdsWords('the baby was federated', 'was fed')).toBe(false)
    expect(holdsWords('unseen', 'seen')).toBe(false)
  })

  it('finds no words nowhere', () => {
    expect(holdsWords('the baby', '')).toBe(false)
  })
})

describe('piecesOf', () => {
  it.each(['one … two', 'one ... two', 'one […] two', 'one [...] two', '… one … two …', 'one . . . two'])(
    'splits "%s"',
    (quotation) => {
      expect(piecesOf(quotation)).toEqual(['one', 'two'])
    },
  )
})

describe('holdsInOrder', () => {
  it('does not find a piece twice in one place', () => {
    expect(holdsInOrder('the plan', ['the plan', 'the plan'])).toBe(false)
  })
})
