import type { Utterance } from '../plan/audio-plan.ts'
import { FRAME_SAMPLES, MP3_SAMPLE_RATE } from './mp3-frames.ts'

/** A sentence within its piece. */
export interface PlacedSentence {
  /** Index into the plan's utterances, counted from 0. */
  readonly index: number
  /** Samples from the start of the piece. */
  readonly start: number
}

/** A part of the speech that is encoded on its own; it ends in silence. */
export interface SpeechPiece {
  readonly sentences: readonly PlacedSentence[]
  /** Samples, silence included. */
  readonly length: number
}

type Place = Pick<Utterance, 'chapter' | 'pauseAfterMilliseconds'>

/** Silence before the first word, for players that swallow the first moment. */
const LEAD_IN_SECONDS = 0.5
/**
 * A piece ends with its chapter. A long chapter is divided, so that an edited sentence costs little and no piece is large: after so many
 * seconds at the next pause of that length.
 */
const DIVIDED: readonly { readonly afterSeconds: number; readonly pauseMilliseconds: number }[] = [
  { afterSeconds: 45, pauseMilliseconds: 550 },
  { afterSeconds: 90, pauseMilliseconds: 300 },
]

/** Divides the sentences of a plan into pieces; `lengths` are theirs, in samples. */
export const layOutPieces = (
  utterances: readonly Place[],
  lengths: readonly number[],
  sampleRate: number,
): readonly SpeechPiece[] => {
  const pieces: SpeechPiece[] = []
  let sentences: PlacedSentence[] = []
  let length = Math.round(LEAD_IN_SECONDS * sampleRate)
  utterances.forEach((utterance, index) => {
    sentences.push({ index, start: length })
    length += (lengths[index] ?? 0) + Math.round((utterance.pauseAfterMilliseconds / 1000) * sampleRate)
    if (!endsPiece(utterance, utterances[index + 1], length / sampleRate)) return
    pieces.push({ sentences, length })
    sentences = []
    length = 0
  })
  return pieces
}

const endsPiece = (sentence: Place, next: Place | undefined, seconds: number): boolean =>
  next?.chapter !== sentence.chapter ||
  DIVIDED.some(
    ({ afterSeconds, pauseMilliseconds }) =>
      seconds >= afterSeconds && sentence.pauseAfterMilliseconds >= pauseMilliseconds,
  )

/** MP3 frames that sound of that length takes; the rest of the last one is silence. */
export const framesFor = (length: number, sampleRate: number): number =>
  Math.ceil((length * MP3_SAMPLE_RATE) / (sampleRate * FRAME_SAMPLES))

/** When frame so many begins, from the start of the audio. */
export const secondsOfFrames = (frames: number): number => (frames * FRAME_SAMPLES) / MP3_SAMPLE_RATE
