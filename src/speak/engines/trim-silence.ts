import type { Samples } from '../speech-engine.ts'

/** Below this a sample counts as silence: flite's noise between words stays under 80 of 32,768. */
const SILENCE = 100
/** Left before and after the sound, so that soft consonants are not cut. */
const LEAD_SECONDS = 0.06
const TRAIL_SECONDS = 0.1

/** The samples without the silence that the voice puts round a sentence: pauses are the plan's affair. */
export const trimSilence = ({ pcm, sampleRate }: Samples): Samples => {
  const first = pcm.findIndex(isSound)
  if (first === -1) return { sampleRate, pcm: new Int16Array(0) }
  const last = pcm.findLastIndex(isSound)
  const start = Math.max(0, first - Math.round(LEAD_SECONDS * sampleRate))
  const end = Math.min(pcm.length, last + 1 + Math.round(TRAIL_SECONDS * sampleRate))
  return { sampleRate, pcm: pcm.slice(start, end) }
}

const isSound = (sample: number): boolean => Math.abs(sample) > SILENCE
