import { join } from 'node:path'
import { writeParts } from '../../shared/index.ts'
import { keepChecked, readChecked } from '../cache.ts'
import { soundOfWrongLength } from '../errors.ts'
import type { EncodingPlace, PieceJob } from './encode-pieces.ts'
import { decodeSound } from './ffmpeg.ts'
import { joinedPieces } from './join-pieces.ts'
import { type Loudness, loudnessOfParts } from './loudness-meter.ts'
import { FRAME_SAMPLES, MP3_SAMPLE_RATE } from './mp3-frames.ts'
import { openScales, type WeighedSound } from './weigh-sound.ts'

/** A whole number of steps fills a frame, so that a piece can stand anywhere in a file. */
const WEIGHING = { sampleRate: MP3_SAMPLE_RATE, samplesInStep: FRAME_SAMPLES / 8 }

/**
 * Loudness and true peak of the file that these encoded pieces make, from what a decoder gives of them. Each piece is decoded and weighed once,
 * in whatever file: it ends in silence, so that its sound rests on no other.
 * @throws ScrcastError `speak/wrong-length`
 */
export const measurePieces = async (jobs: readonly PieceJob[], place: EncodingPlace): Promise<Loudness> => {
  const weighed = await weigh(jobs, place)
  return loudnessOfParts(
    jobs.flatMap((job) => weighed.get(job) ?? []),
    WEIGHING,
  )
}

/** Weighs those of the encoded pieces that were never weighed, and keeps what was found. */
export const weighMissing = async (jobs: readonly PieceJob[], place: EncodingPlace): Promise<void> => {
  await weigh(jobs, place)
}

const weigh = async (jobs: readonly PieceJob[], place: EncodingPlace): Promise<ReadonlyMap<PieceJob, WeighedSound>> => {
  const weighed = new Map<PieceJob, WeighedSound>()
  for (const job of jobs) {
    const kept = await readWeighed(job, place)
    if (kept !== undefined) weighed.set(job, kept)
  }
  const missing = jobs.filter((job) => !weighed.has(job))
  const fresh = missing.length === 0 ? [] : await weighTogether(missing, place)
  for (const [index, one] of fresh.entries()) {
    const job = missing[index]
    if (job === undefined) continue
    weighed.set(job, one)
    await keepWeighed(job, one, place)
  }
  return weighed
}

/** Decodes pieces joined to a file like any finished one. */
const weighTogether = async (jobs: readonly PieceJob[], place: EncodingPlace): Promise<readonly WeighedSound[]> => {
  const path = join(place.folder, 'measured.mp3')
  await writeParts(path, joinedPieces(jobs, place.cacheFolder))
  return weighParts(
    path,
    jobs.map(({ piece }) => piece.frames * FRAME_SAMPLES),
    place.ffmpeg.path,
  )
}

/** The sound of a file in parts of those lengths, in samples. */
const weighParts = async (
  path: string,
  lengths: readonly number[],
  ffmpeg: string,
): Promise<readonly WeighedSound[]> => {
  const scales = lengths.map(() => openScales(MP3_SAMPLE_RATE, WEIGHING.samplesInStep))
  let [part, filled, samples] = [0, 0, 0]
  await decodeSound(ffmpeg, { path, sampleRate: MP3_SAMPLE_RATE }, (sound) => {
    samples += sound.length
    for (let at = 0; at < sound.length && part < lengths.length; ) {
      const to = Math.min(sound.length, at + (lengths[part] ?? 0) - filled)
      scales[part]?.add(sound.subarray(at, to))
      filled += to - at
      at = to
      if (filled < (lengths[part] ?? 0)) continue
      part += 1
      filled = 0
    }
  })
  const expected = lengths.reduce((sum, length) => sum + length, 0)
  if (samples !== expected) throw soundOfWrongLength(path, expected, samples)
  return scales.map((one) => one.read())
}

/** 8 bytes for the peak, then 4 for each step, all little-endian. */
const keepWeighed = ({ key }: PieceJob, { energies, peak }: WeighedSound, place: EncodingPlace): Promise<void> => {
  const content = Buffer.alloc(8 + 4 * energies.length)
  content.writeDoubleLE(peak)
  for (const [step, energy] of energies.entries()) content.writeFloatLE(energy, 8 + 4 * step)
  return keepChecked(place.cacheFolder, `${key}.loudness`, content)
}

const readWeighed = async ({ key, piece }: PieceJob, place: EncodingPlace): Promise<WeighedSound | undefined> => {
  const content = await readChecked(place.cacheFolder, `${key}.loudness`)
  const steps = (piece.frames * FRAME_SAMPLES) / WEIGHING.samplesInStep
  if (content?.length !== 8 + 4 * steps) return undefined
  const energies = Float32Array.from({ length: steps }, (_, step) => content.readFloatLE(8 + 4 * step))
  return { energies, peak: content.readDoubleLE() }
}
