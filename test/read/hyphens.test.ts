import { describe, expect, it } from 'vitest'
import { joinLines, vocabularyOf } from '../../src/read/layout/hyphens.ts'

const vocabulary = vocabularyOf([
  'safeguarding and early help',
  'a multi-agency follow-up of a referral',
  'agency year',
])

describe('lines are joined', () => {
  it.each([
    [['safe-', 'guarding'], 'safeguarding'],
    [['multi-', 'agency'], 'multi-agency'],
    [['follow-', 'up'], 'follow-up'],
    [['non-', 'agency'], 'non-agency'],
    [['un-', 'heardofword'], 'unheardofword'],
    [['soft\u00ad', 'ened'], 'softened'],
    [['16-', 'year'], '16-year'],
    [['Anglo-', 'Welsh'], 'Anglo-Welsh'],
    [['help –', 'and soon'], 'help – and soon'],
    [['two', 'lines'], 'two lines'],
  ])('%j to "%s"', (lines, text) => {
    expect(joinLines(lines, vocabulary)).toBe(text)
  })
})
