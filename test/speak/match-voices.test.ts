import { describe, expect, it } from 'vitest'
import { commonRate, matchVoices } from '../../src/speak/master/match-voices.ts'

const sentence = (speaker: 'narrator' | 'reader', level: number, length = 100, sampleRate = 16_000) => ({
  key: '',
  speaker,
  length,
  sampleRate,
  meanSquare: level * level,
})
const decibels = (gain: number): number => 20 * Math.log10(gain)

describe('matchVoices', () => {
  it('makes the reader as loud as the narrator', () => {
    const { narrator, reader } = matchVoices([sentence('narrator', 8192), sentence('reader', 4096)])
    expect([narrator, decibels(reader)]).toEqual([1, expect.closeTo(6.0206, 4)])
  })

  it('counts a sentence by its length', () => {
    const narrator = [sentence('narrator', 1000, 900), sentence('narrator', 10_000, 1)]
    const { reader } = matchVoices([...narrator, sentence('reader', 1000)])
    expect(decibels(reader)).toBeCloseTo(0.4528, 3)
  })

  it('does not raise a near-silent voice without end', () => {
    const { reader } = matchVoices([sentence('narrator', 8192), sentence('reader', 1)])
    expect(decibels(reader)).toBeCloseTo(12, 6)
  })

  it('leaves a voice that is alone as it is', () => {
    expect(matchVoices([sentence('reader', 100)])).toEqual({ narrator: 1, reader: 1 })
  })
})

describe('commonRate', () => {
  it('refuses voices of different sample rates', () => {
    expect(() => commonRate([sentence('narrator', 1), sentence('reader', 1, 1, 22_050)])).toThrow(
      expect.objectContaining({ code: 'speak/mixed-sample-rates' }),
    )
  })
})
