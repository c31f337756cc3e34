import type { AudioPlan } from '../plan/audio-plan.ts'
import type { SpokenSentence } from '../speak-utterances.ts'
import type { Span } from '../transcripts/time-cues.ts'
import { layOutPieces, secondsOfFrames } from './lay-out-pieces.ts'
import { commonRate } from './match-voices.ts'
import { type Piece, speechPiece } from './piece.ts'

/** The whole audio before it is encoded. */
export interface Assembly {
  readonly pieces: readonly Piece[]
  /** One for each utterance of the plan. */
  readonly spans: readonly Span[]
  readonly durationSeconds: number
}

/** Pieces of sound before and after the speech, where the show has them. */
export interface Surroundings {
  readonly intro?: Piece
  readonly outro?: Piece
}

/**
 * Sentences and pauses in order. Times are counted in frames to the start of a piece, and from there
 * in samples.
 * @throws ScrcastError `speak/mixed-sample-rates`
 */
export const assemble = (
  { utterances }: Pick<AudioPlan, 'utterances'>,
  spoken: readonly SpokenSentence[],
  cacheFolder: string,
  { intro, outro }: Surroundings = {},
): Assembly => {
  const sampleRate = commonRate(spoken)
  const laidOut = layOutPieces(
    utterances,
    spoken.map(({ length }) => length),
    sampleRate,
  )
  const plan = { utterances, spoken, sampleRate }
  const speech = laidOut.map((piece) => speechPiece(piece, plan, cacheFolder))
  let frames = intro?.frames ?? 0
  const spans = laidOut.flatMap(({ sentences }, at) => {
    const begin = secondsOfFrames(frames)
    frames += speech[at]?.frames ?? 0
    return sentences.map(({ index, start }) => ({
      startSeconds: begin + start / sampleRate,
      endSeconds: begin + (start + (spoken[index]?.length ?? 0)) / sampleRate,
    }))
  })
  return {
    pieces: [...(intro === undefined ? [] : [intro]), ...speech, ...(outro === undefined ? [] : [outro])],
    spans,
    durationSeconds: secondsOfFrames(frames + (outro?.frames ?? 0)),
  }
}
