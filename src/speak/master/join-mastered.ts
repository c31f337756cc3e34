import { join } from 'node:path'
import { readBytes, sha256, writeParts, writeUnflushed } from '../../shared/index.ts'
import { ffmpegFailed } from '../errors.ts'
import { inLanes } from '../in-lanes.ts'
import type { EncodingPlace } from './encode-pieces.ts'
import { type Encoding, masterTogether } from './ffmpeg.ts'
import type { Piece } from './piece.ts'

/**
 * The file of pieces after gain and limiter, one after the other: 16-bit samples at 44.1 kHz, as many as the MP3 has. Made once for the same
 * pieces and encodings, so that one serves every form.
 */
export type JoinMastered = (pieces: readonly Piece[], encodings: readonly Encoding[]) => Promise<string>

/** Pieces that one run of the program takes; starting it for each would take longer than its work. */
const IN_A_RUN = 8

/** Files are made in the scratch folder of `place`. */
export const openMastered = (place: EncodingPlace): JoinMastered => {
  const made = new Map<string, Promise<string>>()
  return (pieces, encodings) => {
    const name = sha256(JSON.stringify([pieces.map(({ identity }) => identity), encodings])).slice(0, 16)
    const path = made.get(name) ?? makeJoined(pieces, encodings, place, name)
    made.set(name, path)
    return path
  }
}

const makeJoined = async (
  pieces: readonly Piece[],
  encodings: readonly Encoding[],
  place: EncodingPlace,
  name: string,
): Promise<string> => {
  const jobs = pieces.flatMap((piece, index) => {
    const encoding = encodings[index]
    const path = join(place.folder, `${name}-${index}`)
    return encoding === undefined ? [] : [{ piece, encoding, raw: `${path}.f32`, path: `${path}.s16` }]
  })
  const runs = Array.from({ length: Math.ceil(jobs.length / IN_A_RUN) }, (_, run) =>
    jobs.slice(run * IN_A_RUN, (run + 1) * IN_A_RUN),
  )
  await inLanes(runs, place.lanes, (run) => masterRun(run, place))
  const joined = join(place.folder, `${name}.s16`)
  await writeParts(joined, partsOf(jobs.map(({ path }) => path)))
  return joined
}

interface MasteringJob {
  readonly piece: Piece
  readonly encoding: Encoding
  readonly raw: string
  readonly path: string
}

const masterRun = async (jobs: readonly MasteringJob[], { ffmpeg }: EncodingPlace): Promise<void> => {
  const files = []
  for (const { piece, encoding, raw, path } of jobs) {
    const samples = await piece.read()
    await writeUnflushed(raw, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    files.push({ sound: { path: raw, sampleRate: piece.sampleRate }, encoding, frames: piece.frames, path })
  }
  await masterTogether(ffmpeg.path, files)
}

async function* partsOf(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) {
    const bytes = await readBytes(path)
    if (bytes === undefined) throw ffmpegFailed('make the audio', 'a mastered piece is gone')
    yield bytes
  }
}
