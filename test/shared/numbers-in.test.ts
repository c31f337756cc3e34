import { describe, expect, it } from 'vitest'
import { numbersIn } from '../../src/shared/index.ts'

describe('numbersIn', () => {
  it.each([
    ['61 contacts', [61]],
    ['sixty-one contacts', [61]],
    ['one hundred and twenty-five', [125]],
    ['two thousand and nine', [2009]],
    ['three hundred thousand', [300_000]],
    ['1,240 words, 4.5 per cent', [1240, 4.5]],
    ['a 16-year-old and three others', [16, 3]],
    ['seven and nine', [7, 9]],
    ['twenty, thirty', [20, 30]],
    ['no one, and one of them', []],
    ['someone weighed, oftentimes', []],
    ['twice', [2]],
  ])('finds in "%s" %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
  })
})
