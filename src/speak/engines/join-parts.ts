import { mixedSampleRates } from '../errors.ts'
import type { Samples } from '../speech-engine.ts'
import { trimSilence } from './trim-silence.ts'

/** Between the parts of one sentence that was too long for one request: what a comma takes. */
const PAUSE_SECONDS = 0.2

/**
 * The samples of the parts of one text, one after the other.
 * @throws ScrcastError `speak/mixed-sample-rates`
 */
export const joinParts = (parts: readonly Samples[]): Samples => {
  const [first] = parts
  if (first === undefined) return { sampleRate: 16_000, pcm: new Int16Array(0) }
  if (parts.length === 1) return first
  const { sampleRate } = first
  if (parts.some((part) => part.sampleRate !== sampleRate))
    throw mixedSampleRates([...new Set(parts.map((part) => part.sampleRate))])
  const pause = Math.round(PAUSE_SECONDS * sampleRate)
  const sounds = parts.map((part) => trimSilence(part).pcm)
  const pcm = new Int16Array(sounds.reduce((sum, { length }) => sum + length, pause * (sounds.length - 1)))
  let at = 0
  for (const sound of sounds) {
    pcm.set(sound, at)
    at += sound.length + pause
  }
  return { sampleRate, pcm }
}
