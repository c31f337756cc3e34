import { join } from 'node:path'
import { readBytes, sha256, type Written, writeParts, writeUnflushed } from '../../shared/index.ts'
import { keepChecked, readChecked } from '../cache.ts'
import { ffmpegFailed, formatNotPossible, loudnessNotReached, soundOfWrongLength } from '../errors.ts'
import type { EncodingPlace } from './encode-pieces.ts'
import { decodeSound, type Encoding, encodeWhole } from './ffmpeg.ts'
import type { FfmpegProgram } from './find-ffmpeg.ts'
import { type AlternativeFormat, FORMATS } from './formats.ts'
import type { JoinMastered } from './join-mastered.ts'
import { type Loudness, openLoudnessMeter } from './loudness-meter.ts'
import { correctedAll, isWithin } from './loudness-target.ts'
import { FRAME_SAMPLES, MP3_SAMPLE_RATE } from './mp3-frames.ts'
import type { Piece } from './piece.ts'

export interface Alternative extends Written {
  readonly format: AlternativeFormat
  readonly path: string
  readonly loudness: Loudness
}

export interface AlternativeRequest {
  readonly format: AlternativeFormat
  readonly pieces: readonly Piece[]
  /** For each piece: as the MP3 was made, but for its encoder's own gain. */
  readonly encodings: readonly Encoding[]
  /** Tags and chapters as ffmpeg reads them. */
  readonly metadata: string
  readonly cover: Uint8Array
  /** Where the mastered sound comes from; shared by the forms of a file. */
  readonly mastered: JoinMastered
}

/** A container may round the end of its sound to one of its own packets. */
const MOST_BEYOND_SECONDS = 0.1
const MOST_ENCODINGS = 4

/**
 * The same audio in another form, made from the samples and not from the MP3, with tags, chapters and, where ffmpeg can, the cover; held to
 * the same loudness. One that was made before is not made again.
 * @throws ScrcastError `speak/loudness-not-reached`, `speak/wrong-length`
 */
export const makeAlternative = async (request: AlternativeRequest, place: EncodingPlace): Promise<Alternative> => {
  let { encodings } = request
  let loudness: Loudness | undefined
  for (let attempt = 0; attempt < MOST_ENCODINGS; attempt += 1) {
    const path = join(place.folder, `${attempt}.${request.format}`)
    const written = await writeParts(path, make({ ...request, encodings }, place))
    loudness = await measured(path, request.pieces, place)
    if (isWithin(loudness)) return { format: request.format, path, loudness, ...written }
    encodings = correctedAll(encodings, loudness)
  }
  throw loudnessNotReached(loudness)
}

/**
 * Sees that every form that is asked for can be made, before anything is spoken.
 * @throws ScrcastError `speak/format-not-possible`
 */
export const requireFormats = (
  formats: readonly AlternativeFormat[],
  { encoders, version }: Pick<FfmpegProgram, 'encoders' | 'version'>,
): void => {
  for (const format of formats)
    if (!encoders.includes(FORMATS[format].encoder)) throw formatNotPossible(format, FORMATS[format].encoder, version)
}

async function* make(request: AlternativeRequest, place: EncodingPlace): AsyncGenerator<Uint8Array> {
  const { format, pieces, encodings, metadata, cover } = request
  const sounds = pieces.map(({ identity }, index) => [identity, encodings[index]])
  const name = `${sha256(JSON.stringify([`${format} 1`, sounds, metadata, sha256(cover), place.ffmpeg.build]))}.${format}`
  const kept = await readChecked(place.cacheFolder, name)
  if (kept !== undefined) return yield kept
  const path = join(place.folder, `made.${format}`)
  await encodeJoined(request, place, path)
  const bytes = await readBytes(path)
  if (bytes === undefined) throw ffmpegFailed('make the audio', 'it wrote no file')
  await keepChecked(place.cacheFolder, name, bytes)
  yield bytes
}

const encodeJoined = async (request: AlternativeRequest, place: EncodingPlace, path: string): Promise<void> => {
  const at = (name: string): string => join(place.folder, name)
  await writeUnflushed(at('metadata'), request.metadata)
  await writeUnflushed(at('cover'), request.cover)
  await encodeWhole(place.ffmpeg.path, {
    sound: await request.mastered(request.pieces, request.encodings),
    metadata: at('metadata'),
    cover: at('cover'),
    details: FORMATS[request.format],
    path,
  })
}

const measured = async (path: string, pieces: readonly Piece[], { ffmpeg }: EncodingPlace): Promise<Loudness> => {
  const meter = openLoudnessMeter(MP3_SAMPLE_RATE)
  let samples = 0
  await decodeSound(ffmpeg.path, { path, sampleRate: MP3_SAMPLE_RATE }, (sound) => {
    meter.add(sound)
    samples += sound.length
  })
  const expected = pieces.reduce((sum, { frames }) => sum + frames, 0) * FRAME_SAMPLES
  if (Math.abs(samples - expected) > MOST_BEYOND_SECONDS * MP3_SAMPLE_RATE)
    throw soundOfWrongLength(path, expected, samples)
  return meter.read()
}
