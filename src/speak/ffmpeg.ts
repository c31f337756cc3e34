import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import fluentFfmpeg, { type FfmpegCommand } from 'fluent-ffmpeg'
import { ffmpegFailed } from './errors.ts'

/** A file of raw samples, one channel, 32-bit floats, little-endian. */
export interface RawSound {
  readonly path: string
  readonly sampleRate: number
}

export interface Loudness {
  /** Integrated, mono counted as one channel (no dual-mono correction); -70 for silence. */
  readonly lufs: number
  readonly truePeakDbtp: number
}

export interface Encoding {
  readonly gainDb: number
  /** Highest sample that the limiter lets through, in dB below full scale. */
  readonly ceilingDb: number
}

export const MP3_SAMPLE_RATE = 44_100
export const MP3_BITS_PER_SECOND = 96_000

/** The limiter looks this far ahead, and delays the sound by as much. */
const LOOK_AHEAD_SECONDS = 0.005
const DELAY_SAMPLES = Math.trunc(LOOK_AHEAD_SECONDS * MP3_SAMPLE_RATE)

/**
 * What a program says of itself when it is asked for its version, if it is an ffmpeg that can make MP3 files.
 * Throws whatever hinders it from running.
 */
export const versionOfFfmpeg = async (path: string): Promise<string> => {
  const run = promisify(execFile)
  const { stdout } = await run(path, ['-hide_banner', '-version'], { timeout: 20_000, windowsHide: true })
  const version = /^ffmpeg version (\S+)/.exec(stdout)?.[1]
  if (version === undefined) throw new Error('it is not ffmpeg')
  const { stdout: encoders } = await run(path, ['-hide_banner', '-encoders'], { timeout: 20_000, windowsHide: true })
  if (!encoders.includes('libmp3lame')) throw new Error('it was built without libmp3lame')
  return version
}

/** Where a package keeps its ffmpeg; undefined where the package is not installed or has none for this machine. The file may be missing. */
export const ffmpegInPackage = (name: 'ffmpeg-static' | '@ffmpeg-installer/ffmpeg'): string | undefined => {
  try {
    const exported: unknown = createRequire(import.meta.url)(name)
    if (typeof exported === 'string') return exported
    if (typeof exported !== 'object' || exported === null || !('path' in exported)) return undefined
    return typeof exported.path === 'string' ? exported.path : undefined
  } catch {
    return undefined
  }
}

/** Loudness and true peak of an audio file, or of raw samples, by EBU R 128. */
export const measureLoudness = (ffmpeg: string, sound: string | RawSound): Promise<Loudness> =>
  measure(ffmpeg, sound, [])

/** Loudness and true peak that raw samples have after gain and limiter, before they are encoded. */
export const measureEncoding = (ffmpeg: string, sound: RawSound, encoding: Encoding): Promise<Loudness> =>
  measure(ffmpeg, sound, mastering(encoding))

/** MP3 of raw samples: resampled, raised by the gain, limited; no tags, and nothing in it that varies from run to run. */
export const encodeMp3 = async (ffmpeg: string, sound: RawSound, encoding: Encoding, path: string): Promise<void> => {
  await run(ffmpeg, (command) =>
    input(command, sound)
      .audioFilters([...mastering(encoding)])
      .audioCodec('libmp3lame')
      .audioBitrate(MP3_BITS_PER_SECOND / 1000)
      .audioChannels(1)
      .audioFrequency(MP3_SAMPLE_RATE)
      .outputOptions(
        '-map_metadata',
        '-1',
        '-fflags',
        '+bitexact',
        '-flags:a',
        '+bitexact',
        '-id3v2_version',
        '0',
        '-compression_level',
        '7',
      )
      .format('mp3')
      .output(path),
  )
}

/** Any audio file as WAV of one channel, 16 bits, at its own rate. Throws `speak/ffmpeg-failed` where it is no audio, or damaged. */
export const decodeToWav = async (ffmpeg: string, from: string, to: string): Promise<void> => {
  await run(ffmpeg, (command) =>
    command
      .input(from)
      .inputOptions('-xerror')
      .noVideo()
      .audioChannels(1)
      .audioCodec('pcm_s16le')
      .outputOptions('-map_metadata', '-1', '-fflags', '+bitexact')
      .format('wav')
      .output(to),
  )
}

const measure = async (ffmpeg: string, sound: string | RawSound, before: readonly string[]): Promise<Loudness> => {
  const log = await run(ffmpeg, (command) =>
    input(command, sound)
      .noVideo()
      .audioFilters([...before, 'ebur128=peak=true:framelog=verbose'])
      .format('null')
      .output('-'),
  )
  const summary = log.slice(log.lastIndexOf('Summary:'))
  const lufs = /I:\s+(-?[\d.]+|-?inf) LUFS/.exec(summary)?.[1]
  const peak = /Peak:\s+(-?[\d.]+|-?inf) dBFS/.exec(summary)?.[1]
  if (lufs === undefined || peak === undefined) throw ffmpegFailed('measure the loudness', log)
  return { lufs: decibels(lufs), truePeakDbtp: decibels(peak) }
}

/** The limiter's delay is padded at the end and cut at the start, so that every sample stays at its time. */
const mastering = ({ gainDb, ceilingDb }: Encoding): readonly string[] => [
  `aresample=${MP3_SAMPLE_RATE}`,
  `volume=${gainDb.toFixed(2)}dB`,
  `apad=pad_len=${DELAY_SAMPLES}`,
  `alimiter=limit=${(10 ** (ceilingDb / 20)).toFixed(5)}:attack=${LOOK_AHEAD_SECONDS * 1000}:release=60:level=disabled`,
  `atrim=start_sample=${DELAY_SAMPLES}`,
  'asetpts=PTS-STARTPTS',
]

const input = (command: FfmpegCommand, sound: string | RawSound): FfmpegCommand =>
  typeof sound === 'string'
    ? command.input(sound)
    : command.input(sound.path).inputOptions('-f', 'f32le', '-ar', String(sound.sampleRate), '-ac', '1')

const run = (ffmpeg: string, build: (command: FfmpegCommand) => FfmpegCommand): Promise<string> =>
  new Promise((resolve, reject) => {
    const command = build(fluentFfmpeg({ stdoutLines: 200 }).setFfmpegPath(ffmpeg))
    const stop = (): void => void command.kill('SIGKILL')
    process.once('exit', stop)
    command
      .on('end', (_stdout, stderr) => {
        process.off('exit', stop)
        resolve(stderr ?? '')
      })
      .on('error', (error, _stdout, stderr) => {
        process.off('exit', stop)
        reject(ffmpegFailed('make the audio', stderr ?? '', error))
      })
      .run()
  })

const decibels = (written: string): number => (written.endsWith('inf') ? -70 : Number(written))
