import { join } from 'node:path'
import { sha256, type Written, writeParts } from '../../shared/index.ts'
import { keepChecked, readChecked } from '../cache.ts'
import { loudnessNotReached } from '../errors.ts'
import { type EncodingPlace, encodeMissing, jobOf, type PieceJob } from './encode-pieces.ts'
import type { Encoding } from './ffmpeg.ts'
import { joinedPieces } from './join-pieces.ts'
import { type Loudness, openLoudnessMeter } from './loudness-meter.ts'
import { correctedAll, isWithin, TARGET_LUFS } from './loudness-target.ts'
import { measurePieces, weighMissing } from './measure-pieces.ts'
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
  let encodings = await firstEncodings(pieces, place)
  let loudness: Loudness | undefined
  for (let attempt = 0; attempt < MOST_ENCODINGS; attempt += 1) {
    const jobs = jobsOf(pieces, encodings, place)
    await encodeMissing(jobs, place, (done) => onProgress({ step: 'Encoding', done, total: jobs.length }))
    const path = join(place.folder, `finished-${attempt}.mp3`)
    const written = await writeParts(path, tagged(tag, jobs, place.cacheFolder))
    loudness = await measurePieces(jobs, place)
    if (isWithin(loudness)) return { ...written, path, loudness, encodings }
    encodings = correctedAll(encodings, loudness)
  }
  throw loudnessNotReached(loudness)
}

/**
 * Encodes and weighs the pieces of files that are about to be made, all together: a program that starts for a piece alone takes longer to
 * start than to encode it. Each file is made of them by masterAudio.
 * @throws ScrcastError as masterAudio does, but for a loudness that is not reached
 */
export const masterPieces = async (
  pieces: readonly Piece[],
  place: EncodingPlace,
  onProgress: (progress: MasteringProgress) => void,
): Promise<void> => {
  const different = [...new Map(pieces.map((piece) => [piece.identity, piece])).values()]
  const jobs = jobsOf(different, await firstEncodings(different, place), place)
  await encodeMissing(jobs, place, (done) => onProgress({ step: 'Encoding', done, total: jobs.length }))
  onProgress({ step: 'Measuring', done: 0, total: 1 })
  await weighMissing(jobs, place)
  onProgress({ step: 'Measuring', done: 1, total: 1 })
}

const jobsOf = (pieces: readonly Piece[], encodings: readonly Encoding[], place: EncodingPlace): readonly PieceJob[] =>
  pieces.flatMap((piece, index) => {
    const encoding = encodings[index]
    return encoding === undefined ? [] : [jobOf(piece, encoding, place)]
  })

const firstEncodings = async (
  pieces: readonly Piece[],
  { cacheFolder }: EncodingPlace,
): Promise<readonly Encoding[]> => {
  const encodings: Encoding[] = []
  for (const piece of pieces) encodings.push(await firstEncoding(piece, cacheFolder))
  return encodings
}

/** The gain that brings a piece to the target before it is limited; found once for each piece. */
const firstEncoding = async (piece: Piece, cacheFolder: string): Promise<Encoding> => {
  const name = `${sha256(`gain 1 ${piece.identity}`)}.gain`
  const kept = await readChecked(cacheFolder, name)
  if (kept?.length === 8) return { gainDb: kept.readDoubleLE(), ceilingDb: FIRST_CEILING_DB }
  const meter = openLoudnessMeter(piece.sampleRate)
  meter.add(await piece.read())
  const loudness = meter.read()
  if (TARGET_LUFS - loudness.lufs > MOST_GAIN_DB) throw loudnessNotReached(loudness)
  const gainDb = TARGET_LUFS - loudness.lufs - ENCODER_GAIN_DB
  const content = Buffer.alloc(8)
  content.writeDoubleLE(gainDb)
  await keepChecked(cacheFolder, name, content)
  return { gainDb, ceilingDb: FIRST_CEILING_DB }
}

async function* tagged(tag: Uint8Array, jobs: readonly PieceJob[], cacheFolder: string): AsyncGenerator<Uint8Array> {
  yield tag
  yield* joinedPieces(jobs, cacheFolder)
}
