import { join } from 'node:path'
import { readBytes, writeWhole } from '../shared/index.ts'
import { loudnessNotReached } from './errors.ts'
import { type Encoding, encodeMp3, type Loudness, measureEncoding, measureLoudness, type RawSound } from './ffmpeg.ts'
import type { JoinedSound } from './join-samples.ts'

/** What podcast platforms ask of speech: -16 LUFS, and no peak above -1 dBTP in the finished file. */
export const TARGET_LUFS = -16
export const TOLERANCE_LU = 0.5
export const HIGHEST_PEAK_DBTP = -1

/** The finished file is held to a little less than the tolerance: the meter rounds to a tenth. */
const AIM_LU = 0.4
/** Leaves room for what MP3 adds to a limited peak. */
const FIRST_CEILING_DB = -1.6
const MOST_ENCODINGS = 4
/** LAME multiplies what it encodes by 0.95. */
const ENCODER_GAIN_DB = 20 * Math.log10(0.95)
/** Beyond this the sound is no speech that could be made louder. */
const MOST_GAIN_DB = 40

export interface Mastered {
  /** The whole file, tags included. */
  readonly mp3: Uint8Array
  readonly loudness: Loudness
}

/**
 * The MP3 of joined sentences at -16 LUFS, with `tag` put before its sound; measured as finished, and encoded again with a corrected gain
 * where it misses. `folder` is for temporary files.
 * @throws ScrcastError `speak/loudness-not-reached`
 */
export const masterAudio = async (
  ffmpeg: string,
  { sound, sampleRate }: JoinedSound,
  tag: Uint8Array,
  folder: string,
): Promise<Mastered> => {
  const raw = { path: join(folder, 'joined.f32'), sampleRate }
  await writeWhole(raw.path, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength))
  let encoding = await firstEncoding(ffmpeg, raw)
  let loudness: Loudness | undefined
  for (let attempt = 0; attempt < MOST_ENCODINGS; attempt += 1) {
    const finished = join(folder, `finished-${attempt}.mp3`)
    const mp3 = await encodeTagged(ffmpeg, raw, encoding, tag, finished)
    loudness = await measureLoudness(ffmpeg, finished)
    if (isWithin(loudness, AIM_LU)) return { mp3, loudness }
    encoding = corrected(encoding, loudness)
  }
  throw loudnessNotReached(loudness)
}

/** Limiting takes a little loudness away: how much is measured on the sound before the one costly encoding. */
const firstEncoding = async (ffmpeg: string, raw: RawSound): Promise<Encoding> => {
  const before = await measureLoudness(ffmpeg, raw)
  const gainDb = TARGET_LUFS - before.lufs
  if (gainDb > MOST_GAIN_DB) throw loudnessNotReached(before)
  const encoding = { gainDb: gainDb - ENCODER_GAIN_DB, ceilingDb: FIRST_CEILING_DB }
  if (before.truePeakDbtp + encoding.gainDb < FIRST_CEILING_DB) return encoding
  const limited = await measureEncoding(ffmpeg, raw, encoding)
  return { ...encoding, gainDb: encoding.gainDb + TARGET_LUFS - ENCODER_GAIN_DB - limited.lufs }
}

const encodeTagged = async (
  ffmpeg: string,
  raw: RawSound,
  encoding: Encoding,
  tag: Uint8Array,
  finished: string,
): Promise<Uint8Array> => {
  const untagged = `${finished}.untagged`
  await encodeMp3(ffmpeg, raw, encoding, untagged)
  const mp3 = Buffer.concat([tag, (await readBytes(untagged)) ?? Buffer.alloc(0)])
  await writeWhole(finished, mp3)
  return mp3
}

const isWithin = ({ lufs, truePeakDbtp }: Loudness, tolerance: number): boolean =>
  Math.abs(lufs - TARGET_LUFS) <= tolerance + 1e-9 && truePeakDbtp <= HIGHEST_PEAK_DBTP

const corrected = ({ gainDb, ceilingDb }: Encoding, { lufs, truePeakDbtp }: Loudness): Encoding => ({
  gainDb: gainDb + TARGET_LUFS - lufs,
  ceilingDb: ceilingDb - Math.max(0, truePeakDbtp - HIGHEST_PEAK_DBTP) * 1.2,
})
