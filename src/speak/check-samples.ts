import type { Samples } from './speech-engine.ts'

/** Words a minute between which speech is believed, for the slowest letter by letter and the fastest setting. */
const SLOWEST = 40
const FASTEST = 450
/** Seconds that a short text may take beyond the slowest pace. */
const ALLOWANCE = 1.5
/** Of 32,768: a text said with its loudest sample below this is not heard. */
const NEAR_SILENCE = 400

/** Why samples cannot be the whole text spoken; undefined where nothing speaks against it. */
export const faultInSamples = (text: string, { pcm, sampleRate }: Samples): string | undefined => {
  if (pcm.length === 0) return 'the voice gave no sound'
  if (!pcm.some((sample) => Math.abs(sample) >= NEAR_SILENCE)) return 'the voice gave silence'
  const seconds = pcm.length / sampleRate
  const words = text.match(/[A-Za-z']+/g)?.length ?? 0
  if (seconds < (words * 60) / FASTEST) return `${seconds.toFixed(1)} seconds are too short for its ${words} words`
  if (seconds > (words * 60) / SLOWEST + ALLOWANCE)
    return `${seconds.toFixed(1)} seconds are too long for its ${words} words`
  return undefined
}
