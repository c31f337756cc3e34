import { readBytes, sha256 } from '../../shared/index.ts'
import { soundUnusable } from '../errors.ts'
import type { Surroundings } from './assemble.ts'
import { decodeSound } from './ffmpeg.ts'
import { framesFor } from './lay-out-pieces.ts'
import { MP3_SAMPLE_RATE } from './mp3-frames.ts'
import type { Piece } from './piece.ts'

/** Audio files of the show's own, of any kind that ffmpeg reads: before the first word, and after the last. */
export interface SoundFiles {
  readonly intro?: string
  readonly outro?: string
}

/** A listener waits no longer for the words. */
const MOST_SECONDS = 60
/** The loudness of less than this cannot be told. */
const LEAST_SECONDS = 0.5
const FADE_IN_SECONDS = 0.02
const FADE_OUT_SECONDS = 0.5
/** Silence after it. */
const PAUSE_SECONDS = 0.5
/** Below this a sound is not heard. */
const NEAR_SILENCE = 0.01

/**
 * The show's own sounds as pieces: one channel, faded in and out, to be brought to the loudness of the speech like any other piece.
 * @throws ScrcastError `speak/sound-unusable` where a file is missing, no audio, silent, too short or too long
 */
export const openSounds = async ({ intro, outro }: SoundFiles, ffmpeg: string): Promise<Surroundings> => ({
  ...(intro === undefined ? {} : { intro: await openSound(intro, ffmpeg) }),
  ...(outro === undefined ? {} : { outro: await openSound(outro, ffmpeg) }),
})

const openSound = async (path: string, ffmpeg: string): Promise<Piece> => {
  const bytes = await readBytes(path)
  if (bytes === undefined) throw soundUnusable(path, 'there is no such file')
  const sound = faded(await decoded(path, ffmpeg))
  if (!sound.some((sample) => Math.abs(sample) >= NEAR_SILENCE)) throw soundUnusable(path, 'it is silent')
  return {
    identity: `sound 1 ${sha256(bytes)}`,
    sampleRate: MP3_SAMPLE_RATE,
    frames: framesFor(sound.length, MP3_SAMPLE_RATE),
    read: async () => sound,
  }
}

const decoded = async (path: string, ffmpeg: string): Promise<Float32Array> => {
  const parts: Float32Array[] = []
  let length = 0
  try {
    await decodeSound(ffmpeg, { path, sampleRate: MP3_SAMPLE_RATE }, (part) => {
      length += part.length
      if (length <= MOST_SECONDS * MP3_SAMPLE_RATE) parts.push(part.slice())
    })
  } catch (error) {
    throw soundUnusable(path, 'ffmpeg cannot read it as audio', error)
  }
  const seconds = length / MP3_SAMPLE_RATE
  if (seconds > MOST_SECONDS) throw soundUnusable(path, `it is longer than ${MOST_SECONDS} seconds`)
  if (seconds < LEAST_SECONDS) throw soundUnusable(path, `it is shorter than ${LEAST_SECONDS} seconds`)
  const sound = new Float32Array(length + Math.round(PAUSE_SECONDS * MP3_SAMPLE_RATE))
  let at = 0
  for (const part of parts) {
    sound.set(part, at)
    at += part.length
  }
  return sound
}

const faded = (sound: Float32Array): Float32Array => {
  const end = sound.length - Math.round(PAUSE_SECONDS * MP3_SAMPLE_RATE)
  return sound.map((sample, at) => {
    const fadeIn = Math.min(1, at / (FADE_IN_SECONDS * MP3_SAMPLE_RATE))
    const fadeOut = Math.min(1, Math.max(0, end - at) / (FADE_OUT_SECONDS * MP3_SAMPLE_RATE))
    return sample * fadeIn * fadeOut
  })
}
