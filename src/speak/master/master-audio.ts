import { join } from 'node:path'
import { sha256, type Written, writeParts } from '../../shared/index.ts'
import { keepChecked, readChecked } from '../cache.ts'
import { loudnessNotReached, soundOfWrongLength } from '../errors.ts'
import { type EncodingPlace, encodeMissing, jobOf, type PieceJob, readPiece } from './encode-pieces.ts'
import { decodeSound, type Encoding } from './ffmpeg.ts'
import { crc16, formatInfoFrame } from './info-frame.ts'
import { type Loudness, openLoudnessMeter } from './loudness-meter.ts'
import { correctedAll, isWithin, TARGET_LUFS } from './loudness-target.ts'
import { FRAME_SAMPLES, MP3_SAMPLE_RATE } from './mp3-frames.ts'
import type { Piece } from './piece.ts'

/** Leaves room for what MP3 adds to a limited peak. */
const FIRST_CEILING_DB = -1.6
const MOST_ENCODINGS = 4
/** LAME multiplies what it encodes by 0.95. */
export const ENCODER_GAIN_DB = 20 * Math.log10(0.95)
/** Beyond this the sound is no speech that could be made louder. */
const MOST_GAIN_DB = 40

export interface Mastered extends Written {
  /** The whole file, tags included. */
  readonly path: string
  readonly loudness: Loudness
  /** How each piece was encoded, in order. */
  readonly encodings: readonly Encoding[]
}

export interface MasteringProgress {
  readonly step: 'Encoding' | 'Measuring'
  readonly done: number
  readonly total: number
}

/**
 * The MP3 of pieces at -16 LUFS, with `tag` put before its sound; measured as finished, and encoded again with a corrected gain where it
 * misses. Each piece is brought to that loudness by itself, so that its bytes rest on nothing outside it. Pieces end in silence, so the limiter
 * works on each as it would on the whole.
 * @throws ScrcastError `speak/loudness-not-reached`, `speak/wrong-length`
 */
export const masterAudio = async (
  pieces: readonly Piece[],
  tag: Uint8Array,
  place: EncodingPlace,
  onProgress: (progress: MasteringProgress) => void,
): Promise<Mastered> => {
  const first: Encoding[] = []
  for (const piece of pieces) first.push(await firstEncoding(piece))
  let encodings: readonly Encoding[] = first
  let loudness: Loudness | undefined
  for (let attempt = 0; attempt < MOST_ENCODINGS; attempt += 1) {
    const jobs = pieces.flatMap((piece, index) => {
      const encoding = encodings[index]
      return encoding === undefined ? [] : [jobOf(piece, encoding, place)]
    })
    await encodeMissing(jobs, place, (done) => onProgress({ step: 'Encoding', done, total: jobs.length }))
    const path = join(place.folder, `finished-${attempt}.mp3`)
    const written = await writeParts(path, fileParts(jobs, tag, place.cacheFolder))
    onProgress({ step: 'Measuring', done: 0, total: 1 })
    loudness = await measured(jobs, path, place)
    onProgress({ step: 'Measuring', done: 1, total: 1 })
    if (isWithin(loudness)) return { ...written, path, loudness, encodings }
    encodings = correctedAll(encodings, loudness)
  }
  throw loudnessNotReached(loudness)
}

/** The gain that brings a piece to the target before it is limited. */
const firstEncoding = async (piece: Piece): Promise<Encoding> => {
  const meter = openLoudnessMeter(piece.sampleRate)
  meter.add(await piece.read())
  const loudness = meter.read()
  const gainDb = TARGET_LUFS - loudness.lufs
  if (gainDb > MOST_GAIN_DB) throw loudnessNotReached(loudness)
  return { gainDb: gainDb - ENCODER_GAIN_DB, ceilingDb: FIRST_CEILING_DB }
}

async function* fileParts(jobs: readonly PieceJob[], tag: Uint8Array, cacheFolder: string): AsyncGenerator<Uint8Array> {
  const extra = (index: number) => (index === jobs.length - 1 ? 1 : 0)
  const sum = { frames: 0, bytes: 0, crc: 0 }
  for (const [index, job] of jobs.entries()) {
    const mp3 = await readPiece(job, cacheFolder, extra(index))
    sum.frames += job.piece.frames + extra(index)
    sum.bytes += mp3.length
    sum.crc = crc16(mp3, sum.crc)
  }
  yield tag
  yield formatInfoFrame(sum)
  for (const [index, job] of jobs.entries()) yield readPiece(job, cacheFolder, extra(index))
}

/** Loudness of the finished file; the same pieces in the same order are measured once. */
const measured = async (jobs: readonly PieceJob[], path: string, place: EncodingPlace): Promise<Loudness> => {
  const name = `${sha256(JSON.stringify(['loudness 1', jobs.map(({ key }) => key)]))}.loudness`
  const kept = await readChecked(place.cacheFolder, name)
  if (kept !== undefined) return { lufs: kept.readDoubleLE(0), truePeakDbtp: kept.readDoubleLE(8) }
  const meter = openLoudnessMeter(MP3_SAMPLE_RATE)
  let samples = 0
  await decodeSound(place.ffmpeg.path, { path, sampleRate: MP3_SAMPLE_RATE }, (sound) => {
    meter.add(sound)
    samples += sound.length
  })
  const expected = jobs.reduce((sum, { piece }) => sum + piece.frames, 0) * FRAME_SAMPLES
  if (samples !== expected) throw soundOfWrongLength(path, expected, samples)
  const loudness = meter.read()
  const content = Buffer.alloc(16)
  content.writeDoubleLE(loudness.lufs, 0)
  content.writeDoubleLE(loudness.truePeakDbtp, 8)
  await keepChecked(place.cacheFolder, name, content)
  return loudness
}
