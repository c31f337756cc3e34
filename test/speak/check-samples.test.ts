import { describe, expect, it } from 'vitest'
import { faultInSamples } from '../../src/speak/check-samples.ts'

const sound = (seconds: number, level: number) => ({
  sampleRate: 1000,
  pcm: new Int16Array(seconds * 1000).fill(level),
})

describe('faultInSamples', () => {
  it.each([
    ['Go in.', 0.6],
    ['S C R', 0.9],
    ['Ask who is in the home, and then ask again.', 3.2],
  ])('finds nothing against "%s" in %d seconds', (text, seconds) => {
    expect(faultInSamples(text, sound(seconds, 5000))).toBeUndefined()
  })

  it.each([
    ['no sound', sound(0, 5000)],
    ['silence', sound(3, 50)],
    ['too short', sound(0.5, 5000)],
    ['too long', sound(20, 5000)],
  ])('finds %s', (fault, samples) => {
    expect(faultInSamples('Ask who is in the home, and then ask again.', samples)).toContain(fault)
  })
})
