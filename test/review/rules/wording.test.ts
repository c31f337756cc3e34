import { describe, expect, it } from 'vitest'
import { remarksOn, soundBut, soundWith } from '../review-fixture.ts'

const wording = (script: Parameters<typeof remarksOn>[0]) =>
  remarksOn(script)
    .filter(({ rule }) => rule.endsWith('-language'))
    .map(({ rule, level }) => [rule, level])

describe('the wording rules', () => {
  it.each([
    ['blame-language', 'Workers failed to ask.[^4]'],
    ['victim-blaming-language', 'It was risky behaviour.[^4]'],
    ['hindsight-language', 'They should have known.[^4]'],
  ])('warn of %s in the narrator’s own words', (rule, sentence) => {
    expect(wording(soundWith(sentence))).toEqual([[rule, 'warning']])
  })

  it('only note it in a block quotation', () => {
    const script = soundWith(
      '> Workers were kind, tired and capable.[^q]',
      '[^q]: p. 4: "Workers were kind, tired and capable"',
    )
    expect(wording(script)).toEqual([['blame-language', 'note']])
  })

  it('only note it in quotation marks', () => {
    const script = soundWith(
      'They were, it says, “kind, tired and capable”.[^q]',
      '[^q]: p. 4: "kind, tired and capable"',
    )
    expect(wording(script)).toEqual([['blame-language', 'note']])
  })

  it.each([
    ['a heading', '## What happened', '## Who failed to act'],
    ['the summary', 'summary: A short briefing.', 'summary: How workers failed to see.'],
  ])('read %s as the narrator’s', (_, text, other) => {
    expect(wording(soundBut(text, other))).toEqual([['blame-language', 'warning']])
  })

  it('say nothing of plain words', () => {
    expect(wording(soundWith('Workers did not ask.[^4]'))).toEqual([])
  })
})
