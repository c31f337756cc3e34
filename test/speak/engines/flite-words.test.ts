import { describe, expect, it } from 'vitest'
import { respellForFlite } from '../../../src/speak/engines/flite-respelling.ts'
import { saidEveryWord } from '../../../src/speak/engines/flite-words.ts'

describe('saidEveryWord', () => {
  it.each([
    ["It's well-known.", "it 's well known"],
    ['The T A C met.', 'the t _a c met'],
    ['She read it.', 'she red it'],
    ['Who troubled to read it?', 'who troubled to reed it'],
  ])('accepts "%s" said as "%s"', (given, printed) => {
    expect(saidEveryWord(given, printed)).toBe(true)
  })

  it.each([
    ['The café.', 'the caf'],
    ['She was not seen.', 'she was seen'],
    ['Part X.', 'part ten'],
  ])('notices that "%s" was said as "%s"', (given, printed) => {
    expect(saidEveryWord(given, printed)).toBe(false)
  })
})

describe('respellForFlite', () => {
  it.each([
    ['The lead agency', 'The leed agency'],
    ['Child A was seen', 'Child ay was seen'],
    ['A child was seen', 'A child was seen'],
    ['Child X and Child V', 'Child ex and Child vee'],
    ['a paediatrician', 'a pediatrician'],
    ['a leader misled', 'a leader misled'],
    ["Cwm Taf's board", "Coom Taf's board"],
    ['Derbyshire and Slough', 'Darbyshire and Sluow'],
  ])('writes "%s" as "%s"', (spoken, given) => {
    expect(respellForFlite(spoken)).toBe(given)
  })
})
