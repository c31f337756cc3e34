import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { Writable } from 'node:stream'
import { promisify } from 'node:util'
import fluentFfmpeg, { type FfmpegCommand } from 'fluent-ffmpeg'
import { ffmpegFailed } from '../errors.ts'
import type { FormatDetails } from './formats.ts'
import { FRAME_SAMPLES, MP3_BITS_PER_SECOND, MP3_SAMPLE_RATE } from './mp3-frames.ts'

/** A file of raw samples, one channel, 32-bit floats, little-endian. */
export interface RawSound {
  readonly path: string
  readonly sampleRate: number
}

export interface Encoding {
  readonly gainDb: number
  /** Highest sample that the limiter lets through, in dB below full scale. */
  readonly ceilingDb: number
}

/** A piece of sound, and the MP3 file that is to be made of it. */
export interface PieceToEncode {
  readonly sound: RawSound
  readonly encoding: Encoding
  /** How many MP3 frames its sound is to fill; the file has one more, into which the encoder's delay pushes the end. */
  readonly frames: number
  readonly path: string
}

/** The limiter looks this far ahead, and delays the sound by as much. */
const LOOK_AHEAD_SECONDS = 0.005
const DELAY_SAMPLES = Math.trunc(LOOK_AHEAD_SECONDS * MP3_SAMPLE_RATE)

/** What an ffmpeg says of itself. */
export interface FfmpegSelf {
  readonly version: string
  /** All that it prints of version, build and libraries: two programs that encode differently differ in it. */
  readonly build: string
  /** Of those that scrcast can use. */
  readonly encoders: readonly string[]
}

/**
 * What a program says of itself when it is asked for its version, if it is an ffmpeg that can make MP3 files.
 * Throws whatever hinders it from running.
 */
export const askFfmpeg = async (path: string): Promise<FfmpegSelf> => {
  const ask = async (what: string): Promise<string> =>
    (await promisify(execFile)(path, ['-hide_banner', what], { timeout: 20_000, windowsHide: true })).stdout
  const [build, encoders] = await Promise.all([ask('-version'), ask('-encoders')])
  const version = /^ffmpeg version (\S+)/.exec(build)?.[1]
  if (version === undefined) throw new Error('it is not ffmpeg')
  if (!encoders.includes('libmp3lame')) throw new Error('it was built without libmp3lame')
  return { version, build, encoders: ['libmp3lame', 'aac', 'libopus'].filter((name) => encoders.includes(` ${name} `)) }
}

/**
 * Lets fluent-ffmpeg ask the program what it can do, which it else asks before the first encoding: for a moment when others work. A failure
 * shows at the encoding itself.
 */
export const prepareFfmpeg = (ffmpeg: string): Promise<void> =>
  new Promise((resolve) => {
    const command = fluentFfmpeg().setFfmpegPath(ffmpeg)
    command.getAvailableFormats(() => command.getAvailableEncoders(() => resolve()))
  })

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

/**
 * MP3 of pieces, in one run of the program: each resampled, raised by its gain, limited, and encoded for itself, with no frame that rests on
 * the one before it, so that pieces can be joined. No tags, and nothing in it that varies from run to run.
 */
export const encodePieces = (ffmpeg: string, pieces: readonly PieceToEncode[]): Promise<void> =>
  masterEach(ffmpeg, pieces, (output) =>
    output
      .audioCodec('libmp3lame')
      .audioBitrate(MP3_BITS_PER_SECOND / 1000)
      .audioChannels(1)
      .audioFrequency(MP3_SAMPLE_RATE)
      .outputOptions('-reservoir', '0', '-compression_level', '7', ...REPEATABLE)
      .outputOptions('-id3v2_version', '0', '-write_xing', '0')
      .format('mp3'),
  )

/** Pieces after gain and limiter, not encoded, in one run of the program: 16-bit samples of one channel at 44.1 kHz. */
export const masterTogether = (ffmpeg: string, pieces: readonly PieceToEncode[]): Promise<void> =>
  masterEach(ffmpeg, pieces, (output) => output.audioCodec('pcm_s16le').format('s16le'))

/** One run for all pieces: each in, resampled, raised and limited, and out as `form` says. */
const masterEach = async (
  ffmpeg: string,
  pieces: readonly PieceToEncode[],
  form: (output: FfmpegCommand) => FfmpegCommand,
): Promise<void> => {
  await run(ffmpeg, (command) => {
    for (const { sound } of pieces) input(command, sound)
    pieces.forEach(({ encoding, frames, path }, index) => {
      form(
        command
          .output(path)
          .audioFilters([...mastering(encoding), ...lasting(frames * FRAME_SAMPLES)])
          .outputOptions('-map', `${index}:a`),
      )
    })
    return command
  })
}

/** A whole recording, mastered, and what goes into its file beside it. Paths all, but for the details. */
export interface WholeToEncode {
  readonly sound: string
  readonly metadata: string
  readonly cover: string
  readonly details: FormatDetails
  readonly path: string
}

/** The file of a whole recording, with tags, chapters and, where the form has one, its picture; the same bytes for the same input. */
export const encodeWhole = async (
  ffmpeg: string,
  { sound, metadata, cover, details, path }: WholeToEncode,
): Promise<void> => {
  await run(ffmpeg, (command) => {
    command.input(sound).inputOptions('-f', 's16le', '-ar', String(MP3_SAMPLE_RATE), '-ac', '1')
    command.input(metadata).inputOptions('-f', 'ffmetadata')
    if (details.picture === 'inside') command.input(cover)
    command
      .output(path)
      .outputOptions('-map', '0:a', '-map_metadata', '1', '-fflags', '+bitexact')
      .outputOptions('-flags:a', '+bitexact', '-map_chapters', details.chapters === 'as chapters' ? '1' : '-1')
      .audioCodec(details.encoder)
      .audioBitrate(details.bitsPerSecond / 1000)
      .audioFrequency(details.sampleRate)
      .format(details.container)
    if (details.picture === 'inside')
      command.outputOptions('-map', '2:v', '-c:v', 'copy', '-disposition:v', 'attached_pic', '-movflags', '+faststart')
    return command
  })
}

/** Gives the sound of an audio file, bit by bit, as samples of one channel at that rate; each part is good until the next is given. */
export const decodeSound = async (
  ffmpeg: string,
  { path, sampleRate }: RawSound,
  onSound: (sound: Float32Array) => void,
): Promise<void> => {
  const sink = sinkOf(onSound)
  await run(ffmpeg, (command) =>
    command
      .input(path)
      .noVideo()
      .audioChannels(1)
      .audioFrequency(sampleRate)
      .audioCodec('pcm_f32le')
      .format('f32le')
      .output(sink),
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

const REPEATABLE = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact']

/** Takes bytes and gives samples of 4 bytes each, good until the next are given: one buffer serves for all. */
const sinkOf = (onSound: (sound: Float32Array) => void): Writable => {
  let buffer = new Uint8Array(2 ** 17)
  let kept = 0
  return new Writable({
    // fluent-ffmpeg takes a sink that closes before the program has ended, as it may on a busy machine, for a failure after 20 ms.
    emitClose: false,
    write: (chunk: Uint8Array, _, done) => {
      const length = kept + chunk.length
      if (length > buffer.length) {
        const longer = new Uint8Array(4 * length)
        longer.set(buffer.subarray(0, kept))
        buffer = longer
      }
      buffer.set(chunk, kept)
      kept = length % 4
      onSound(new Float32Array(buffer.buffer, 0, (length - kept) / 4))
      buffer.copyWithin(0, length - kept, length)
      done()
    },
  })
}

/** Exactly so many samples: silence is added, or what is beyond cut off. */
const lasting = (samples: number): readonly string[] => [`apad=whole_len=${samples}`, `atrim=end_sample=${samples}`]

/** The limiter's delay is padded at the end and cut at the start, so that every sample stays at its time. */
const mastering = ({ gainDb, ceilingDb }: Encoding): readonly string[] => [
  `aresample=${MP3_SAMPLE_RATE}`,
  `volume=${gainDb.toFixed(2)}dB`,
  `apad=pad_len=${DELAY_SAMPLES}`,
  `alimiter=limit=${(10 ** (ceilingDb / 20)).toFixed(5)}:attack=${LOOK_AHEAD_SECONDS * 1000}:release=60:level=disabled`,
  `atrim=start_sample=${DELAY_SAMPLES}`,
  'asetpts=PTS-STARTPTS',
]

const input = (command: FfmpegCommand, { path, sampleRate }: RawSound): FfmpegCommand =>
  command.input(path).inputOptions('-f', 'f32le', '-ar', String(sampleRate), '-ac', '1')

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
