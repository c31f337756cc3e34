import { describe, expect, it } from 'vitest'
import { joinSamples, type Part } from '../../src/speak/join-samples.ts'

const part = (level: number, length: number, speaker: Part['speaker'], pauseAfterMilliseconds: number): Part => ({
  samples: { sampleRate: 1000, pcm: new Int16Array(length).fill(level) },
  speaker,
  pauseAfterMilliseconds,
})

describe('joinSamples', () => {
  const joined = joinSamples([part(8192, 100, 'narrator', 250), part(4096, 50, 'reader', 1000)])

  it('counts every span from samples and pauses', () => {
    expect(joined.spans).toEqual([
      { start: 500, end: 600 },
      { start: 850, end: 900 },
    ])
    expect(joined.sound.length).toBe(1900)
  })

  it('is silent in the pauses and nowhere else', () => {
    const heard = [...joined.sound.keys()].filter((index) => joined.sound[index] !== 0)
    expect(heard.length).toBe(150)
    expect([heard[0], heard[99], heard[100], heard[149]]).toEqual([500, 599, 850, 899])
  })

  it('makes the reader as loud as the narrator', () => {
    expect(joined.sound[550]).toBeCloseTo(0.25, 6)
    expect(joined.sound[870]).toBeCloseTo(0.25, 6)
  })

  it('does not raise a near-silent voice without end', () => {
    const { sound } = joinSamples([part(8192, 100, 'narrator', 0), part(1, 100, 'reader', 0)])
    expect(sound[650]).toBeCloseTo(4 / 32_768, 9)
  })

  it('refuses voices of different sample rates', () => {
    const other = { ...part(1, 1, 'reader', 0), samples: { sampleRate: 2000, pcm: new Int16Array(1) } }
    expect(() => joinSamples([part(1, 1, 'narrator', 0), other])).toThrow(
      expect.objectContaining({ code: 'speak/mixed-sample-rates' }),
    )
  })
})
