import { join } from 'node:path'
import { sha256, type Written, writeParts } from '../shared/index.ts'
import { keepChecked, readChecked } from './cache.ts'
import { type EncodingPlace, encodeMissing, jobOf, type PieceJob, readPiece } from './encode-pieces.ts'
import { loudnessNotReached, soundOfWrongLength } from './errors.ts'
import { decodeSound, type Encoding } from './ffmpeg.ts'
import { crc16, formatInfoFrame } from './info-frame.ts'
import { type Loudness, openLoudnessMeter } from './loudness-meter.ts'
import { FRAME_SAMPLES, MP3_SAMPLE_RATE } from './mp3-frames.ts'
import type { Piece } from './piece.ts'

/** What podcast platforms ask of speech: -16 LUFS, and no peak above -1 dBTP in the finished file. */
export const TARGET_LUFS = -16
export const HIGHEST_PEAK_DBTP = -1

/** The finished file is held to a little less than the half LU that is promised, and other meters may read a tenth more. */
const AIM_LU = 0.4
const AIM_PEAK_DBTP = -1.1
/** Leaves room for what MP3 adds to a limited peak. */
const FIRST_CEILING_DB = -1.6
const MOST_ENCODINGS = 4
/** LAME multiplies what it encodes by 0.95. */
const ENCODER_GAIN_DB = 20 * Math.log10(0.95)
/** Beyond this the sound is no speech that could be made louder. */
const MOST_GAIN_DB = 40
/** Gains go in such steps, so that an edited sentence, or another edition, does not move every other piece by a hair. */
const GAIN_STEP_DB = 0.25

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
 * misses. Pieces end in silence, so gain and limiter work on each as they would on the whole.
 * @throws ScrcastError `speak/loudness-not-reached`, `speak/wrong-length`
 */
export const masterAudio = async (
  pieces: readonly Piece[],
  tag: Uint8Array,
  place: EncodingPlace,
  onProgress: (progress: MasteringProgress) => void,
): Promise<Mastered> => {
  let encodings = await firstEncodings(pieces)
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
    encodings = corrected(encodings, loudness)
  }
  throw loudnessNotReached(loudness)
}

/** The gain that brings each group of pieces to the target before it is limited. */
const firstEncodings = async (pieces: readonly Piece[]): Promise<readonly Encoding[]> => {
  const gains = new Map<Piece['group'], number>()
  for (const group of new Set(pieces.map((piece) => piece.group)))
    gains.set(group, await gainOf(pieces.filter((piece) => piece.group === group)))
  return pieces.map(({ group }) => ({ gainDb: gains.get(group) ?? 0, ceilingDb: FIRST_CEILING_DB }))
}

const gainOf = async (pieces: readonly Piece[]): Promise<number> => {
  const meter = openLoudnessMeter(pieces[0]?.sampleRate ?? MP3_SAMPLE_RATE)
  for (const piece of pieces) meter.add(await piece.read())
  const loudness = meter.read()
  const gainDb = TARGET_LUFS - loudness.lufs
  if (gainDb > MOST_GAIN_DB) throw loudnessNotReached(loudness)
  return inSteps(gainDb - ENCODER_GAIN_DB)
}

const inSteps = (decibels: number): number => Math.round(decibels / GAIN_STEP_DB) * GAIN_STEP_DB

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

const isWithin = ({ lufs, truePeakDbtp }: Loudness): boolean =>
  Math.abs(lufs - TARGET_LUFS) <= AIM_LU + 1e-9 && truePeakDbtp <= AIM_PEAK_DBTP

const corrected = (encodings: readonly Encoding[], { lufs, truePeakDbtp }: Loudness): readonly Encoding[] =>
  encodings.map(({ gainDb, ceilingDb }) => ({
    gainDb: inSteps(gainDb + TARGET_LUFS - lufs),
    ceilingDb: ceilingDb - Math.max(0, Math.ceil((truePeakDbtp - AIM_PEAK_DBTP) * 12) / 10),
  }))
