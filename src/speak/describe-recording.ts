import { FORMATS } from './master/formats.ts'
import type { Alternative } from './master/make-alternative.ts'
import type { Mastered } from './master/master-audio.ts'
import { MP3_BITS_PER_SECOND, MP3_SAMPLE_RATE } from './master/mp3-frames.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import type { AlternativeAudio, Recording } from './recording.ts'
import type { Timing } from './transcripts/time-cues.ts'

/** The finished files. */
export interface Made {
  readonly mastered: Mastered
  readonly alternatives: readonly Alternative[]
  /** The program that encoded them, as it names itself. */
  readonly encoder: string
}

/** The record of what was rendered. */
export const describeRecording = (
  { slug, audience, scriptSha256, sourceSha256, voices, words, warnings }: AudioPlan,
  { cues, chapters, durationSeconds }: Timing,
  { mastered: { bytes, sha256, loudness }, alternatives, encoder }: Made,
): Recording => ({
  version: 1,
  slug,
  audience,
  scriptSha256,
  sourceSha256,
  audio: {
    file: `${audience}.mp3`,
    bytes,
    sha256,
    durationSeconds,
    sampleRate: MP3_SAMPLE_RATE,
    bitsPerSecond: MP3_BITS_PER_SECOND,
  },
  ...(alternatives.length === 0
    ? {}
    : { alternatives: alternatives.map((one) => alternativeAudio(audience, one, durationSeconds)) }),
  loudnessLufs: loudness.lufs,
  truePeakDbtp: loudness.truePeakDbtp,
  voices,
  encoder,
  words: words.length,
  chapters,
  cues,
  warnings,
})

const alternativeAudio = (
  audience: AudioPlan['audience'],
  { format, bytes, sha256, loudness }: Alternative,
  durationSeconds: number,
): AlternativeAudio => ({
  file: `${audience}.${format}`,
  mediaType: FORMATS[format].mediaType,
  bytes,
  sha256,
  // An encoder that is asked for a rate takes what the sound needs: what it took is what a listener downloads.
  bitsPerSecond: Math.round((bytes * 8) / durationSeconds),
  loudnessLufs: loudness.lufs,
  truePeakDbtp: loudness.truePeakDbtp,
})
