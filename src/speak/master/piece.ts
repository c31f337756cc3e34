import { readKept } from '../cache.ts'
import { keptSentenceLost } from '../errors.ts'
import type { Utterance } from '../plan/audio-plan.ts'
import type { SpokenSentence } from '../speak-utterances.ts'
import { framesFor, type SpeechPiece } from './lay-out-pieces.ts'
import { matchVoices } from './match-voices.ts'

/** A part of the audio that is encoded on its own. Its samples are read when they are needed, and not kept. */
export interface Piece {
  /** Names everything that determines its samples. */
  readonly identity: string
  readonly sampleRate: number
  /** MP3 frames; what its samples do not fill is silence. */
  readonly frames: number
  /** Between -1 and 1, as a rule; a raised voice may go beyond. */
  readonly read: () => Promise<Float32Array>
}

export interface SpokenPlan {
  readonly utterances: readonly Utterance[]
  /** One for each utterance. */
  readonly spoken: readonly SpokenSentence[]
  readonly sampleRate: number
}

/** The piece whose sentences lie in the cache folder, the reader as loud in it as the narrator. Reading throws `speak/kept-sentence-lost` where one is gone or damaged. */
export const speechPiece = (
  { sentences, length }: SpeechPiece,
  { utterances, spoken, sampleRate }: SpokenPlan,
  cacheFolder: string,
): Piece => {
  const here = sentences.flatMap(({ index, start }) => {
    const [utterance, sentence] = [utterances[index], spoken[index]]
    return utterance === undefined || sentence === undefined ? [] : [{ start, utterance, sentence }]
  })
  const gains = matchVoices(here.map(({ utterance, sentence }) => ({ ...sentence, speaker: utterance.speaker })))
  const placed = here.map(({ start, utterance, sentence: { key } }) => ({
    start,
    utterance,
    key,
    gain: gains[utterance.speaker],
  }))
  return {
    identity: JSON.stringify([sampleRate, length, placed.map(({ start, key, gain }) => [start, key, gain])]),
    sampleRate,
    frames: framesFor(length, sampleRate),
    read: async () => {
      const sound = new Float32Array(length)
      for (const { start, utterance, key, gain } of placed) {
        const samples = await readKept(cacheFolder, key)
        if (samples === undefined) throw keptSentenceLost(utterance)
        copyInto(sound, start, samples.pcm, gain / 32_768)
      }
      return sound
    },
  }
}

const copyInto = (sound: Float32Array, start: number, pcm: Int16Array, gain: number): void => {
  for (let at = 0; at < pcm.length; at += 1) sound[start + at] = (pcm[at] ?? 0) * gain
}
