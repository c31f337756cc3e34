import { join } from 'node:path'
import { readBytes, sha256, writeUnflushed } from '../../shared/index.ts'
import { keepChecked, readChecked } from '../cache.ts'
import { ffmpegFailed } from '../errors.ts'
import { inLanes } from '../in-lanes.ts'
import { type Encoding, encodePieces } from './ffmpeg.ts'
import type { FfmpegProgram } from './find-ffmpeg.ts'
import { lengthOfFrames } from './mp3-frames.ts'
import type { Piece } from './piece.ts'

/** Where pieces are encoded. */
export interface EncodingPlace {
  readonly ffmpeg: Pick<FfmpegProgram, 'path' | 'build'>
  /** Encoded pieces by content, beside the spoken sentences. */
  readonly cacheFolder: string
  /** For temporary files. */
  readonly folder: string
  /** Programs that run at a time. */
  readonly lanes: number
  /** Names of encoded pieces that this run has made, or found whole; added to as they are. */
  readonly whole: Set<string>
}

/** A piece and how it is to be encoded. */
export interface PieceJob {
  readonly piece: Piece
  readonly encoding: Encoding
  /** The name under which the encoded piece is kept. */
  readonly key: string
}

/** More pieces in one run of the program would need more memory, and tell of progress more seldom. */
const MOST_IN_A_RUN = 8

export const jobOf = (piece: Piece, encoding: Encoding, { ffmpeg }: Pick<EncodingPlace, 'ffmpeg'>): PieceJob => ({
  piece,
  encoding,
  key: sha256(JSON.stringify(['mp3 1', piece.identity, encoding, ffmpeg.build])),
})

/** Has every piece encoded and kept. One that was encoded before, in whatever edition, is not encoded again. */
export const encodeMissing = async (
  jobs: readonly PieceJob[],
  place: EncodingPlace,
  onDone: (done: number) => void,
): Promise<void> => {
  // The same piece twice, such as one sound before and after the words, is encoded once: two would write one file at the same time.
  const different = [...new Map(jobs.map((job) => [job.key, job])).values()]
  const missing: PieceJob[] = []
  for (const job of different) if (!(await isKept(job, place))) missing.push(job)
  if (missing.length === 0) return
  let done = jobs.length - missing.length
  onDone(done)
  await inLanes(inRuns(missing, place.lanes), place.lanes, async (run) => {
    await encodeRun(run, place)
    done += run.length
    onDone(done)
  })
}

/** The frames of an encoded piece: as many as its sound takes, or with the one more that ends a file. */
export const readPiece = async (
  { key, piece }: PieceJob,
  cacheFolder: string,
  extraFrames: 0 | 1,
): Promise<Uint8Array> => {
  const mp3 = await readChecked(cacheFolder, nameOf(key))
  const length = mp3 === undefined ? undefined : lengthOfFrames(mp3, piece.frames + extraFrames)
  if (mp3 === undefined || length === undefined) throw ffmpegFailed('make the audio', 'an encoded piece is gone')
  return mp3.subarray(0, length)
}

const isKept = async ({ key }: PieceJob, { cacheFolder, whole }: EncodingPlace): Promise<boolean> => {
  if (whole.has(key)) return true
  if ((await readChecked(cacheFolder, nameOf(key))) === undefined) return false
  whole.add(key)
  return true
}

/** About equally much work in each lane, the longest pieces first. */
const inRuns = (jobs: readonly PieceJob[], lanes: number): PieceJob[][] => {
  const count = Math.max(Math.min(lanes, jobs.length), Math.ceil(jobs.length / MOST_IN_A_RUN))
  const runs: PieceJob[][] = Array.from({ length: count }, () => [])
  for (const job of jobs.toSorted((a, b) => b.piece.frames - a.piece.frames)) {
    const least = runs.toSorted((a, b) => framesOf(a) - framesOf(b))[0]
    least?.push(job)
  }
  return runs
}

const framesOf = (jobs: readonly PieceJob[]): number => jobs.reduce((sum, { piece }) => sum + piece.frames, 0)

const encodeRun = async (
  jobs: readonly PieceJob[],
  { ffmpeg, cacheFolder, folder, whole }: EncodingPlace,
): Promise<void> => {
  const files = []
  for (const { piece, encoding, key } of jobs) {
    const sound = { path: join(folder, `${key}.f32`), sampleRate: piece.sampleRate }
    const samples = await piece.read()
    await writeUnflushed(sound.path, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    files.push({ sound, encoding, frames: piece.frames, path: join(folder, `${key}.mp3`), key })
  }
  await encodePieces(ffmpeg.path, files)
  for (const { path, frames, key } of files) {
    const mp3 = await readBytes(path)
    if (mp3 === undefined || lengthOfFrames(mp3, frames + 1) === undefined)
      throw ffmpegFailed('make the audio', 'it gave fewer frames than the sound has')
    await keepChecked(cacheFolder, nameOf(key), mp3)
    whole.add(key)
  }
}

const nameOf = (key: string): string => `${key}.mp3`
