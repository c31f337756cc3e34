import { mixedSampleRates } from '../errors.ts'
import type { Speaker } from '../recording.ts'
import type { SpokenSentence } from '../speak-utterances.ts'

/** What a sentence's samples are multiplied with. */
export type VoiceGains = Readonly<Record<Speaker, number>>

/** A voice is not raised or lowered by more than this to match the narrator's. */
const MOST_GAIN_DB = 12
/** Gains that make each voice as loud as the narrator's in the same sentences. */
export const matchVoices = (sentences: readonly (SpokenSentence & { readonly speaker: Speaker })[]): VoiceGains => {
  const narrator = meanSquareOf(sentences.filter(({ speaker }) => speaker === 'narrator'))
  const reader = meanSquareOf(sentences.filter(({ speaker }) => speaker === 'reader'))
  if (narrator === 0 || reader === 0) return { narrator: 1, reader: 1 }
  const decibels = 10 * Math.log10(narrator / reader)
  return { narrator: 1, reader: 10 ** (Math.max(-MOST_GAIN_DB, Math.min(MOST_GAIN_DB, decibels)) / 20) }
}

/**
 * The sample rate of all sentences.
 * @throws ScrcastError `speak/mixed-sample-rates`
 */
export const commonRate = (sentences: readonly Pick<SpokenSentence, 'sampleRate'>[]): number => {
  const rates = [...new Set(sentences.map(({ sampleRate }) => sampleRate))]
  const [rate] = rates
  if (rate === undefined || rates.length > 1) throw mixedSampleRates(rates)
  return rate
}

const meanSquareOf = (sentences: readonly SpokenSentence[]): number => {
  const samples = sentences.reduce((sum, { length }) => sum + length, 0)
  return samples === 0 ? 0 : sentences.reduce((sum, one) => sum + one.meanSquare * one.length, 0) / samples
}
