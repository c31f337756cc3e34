import { mixedSampleRates } from './errors.ts'
import type { Speaker } from './recording.ts'
import type { Samples } from './speech-engine.ts'

/** A spoken sentence and the silence after it. */
export interface Part {
  readonly samples: Samples
  readonly speaker: Speaker
  readonly pauseAfterMilliseconds: number
}

/** Where a sentence lies, in samples from the start; the end is the first sample after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface JoinedSound {
  /** Between -1 and 1, as a rule; a raised voice may go beyond. */
  readonly sound: Float32Array
  readonly sampleRate: number
  /** One for each part, in order. */
  readonly spans: readonly Span[]
}

/** Silence before the first word, for players that swallow the first moment. */
const LEAD_IN_SECONDS = 0.5
/** A voice is not raised or lowered by more than this to match the narrator's. */
const MOST_GAIN = 4

/** Sentences and pauses in order; each voice as loud as the narrator's. */
export const joinSamples = (parts: readonly Part[]): JoinedSound => {
  const sampleRate = commonRate(parts)
  const gains = matchedGains(parts)
  const spans: Span[] = []
  let length = Math.round(LEAD_IN_SECONDS * sampleRate)
  for (const { samples, pauseAfterMilliseconds } of parts) {
    const end = length + samples.pcm.length
    spans.push({ start: length, end })
    length = end + Math.round((pauseAfterMilliseconds / 1000) * sampleRate)
  }
  const sound = new Float32Array(length)
  parts.forEach(({ samples, speaker }, index) => {
    const gain = gains[speaker] / 32_768
    const start = spans[index]?.start ?? 0
    samples.pcm.forEach((sample, offset) => {
      sound[start + offset] = sample * gain
    })
  })
  return { sound, sampleRate, spans }
}

const commonRate = (parts: readonly Part[]): number => {
  const rates = [...new Set(parts.map(({ samples }) => samples.sampleRate))]
  const [rate] = rates
  if (rate === undefined || rates.length > 1) throw mixedSampleRates(rates)
  return rate
}

const matchedGains = (parts: readonly Part[]): Readonly<Record<Speaker, number>> => {
  const narrator = meanSquare(parts, 'narrator')
  const reader = meanSquare(parts, 'reader')
  const gain = narrator === 0 || reader === 0 ? 1 : Math.sqrt(narrator / reader)
  return { narrator: 1, reader: Math.min(MOST_GAIN, Math.max(1 / MOST_GAIN, gain)) }
}

const meanSquare = (parts: readonly Part[], speaker: Speaker): number => {
  let sum = 0
  let count = 0
  for (const part of parts) {
    if (part.speaker !== speaker) continue
    for (const sample of part.samples.pcm) sum += sample * sample
    count += part.samples.pcm.length
  }
  return count === 0 ? 0 : sum / count
}
