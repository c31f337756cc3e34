import { setTimeout as wait } from 'node:timers/promises'
import {
  findFfmpeg,
  openBuiltInEngine,
  openCommandEngine,
  openOpenAiEngine,
  type Recording,
  type SpeechEngine,
} from '../speak/index.ts'
import { noSpeechKey, voiceNotSet } from './errors.ts'
import type { World } from './progress.ts'
import type { VoiceEngine, VoiceSettings } from './voice-settings.ts'

/** A speech engine, opened. */
export interface Voices {
  readonly engine: SpeechEngine
  /** As recordings name them. */
  readonly names: Recording['voices']
  /** Present where sentences leave this machine: to whom, and what they cost, where the settings say. */
  readonly service?: { readonly host: string; readonly costPerMillionCharacters?: number; readonly currency: string }
}

/** Where OpenAI's own service is. */
const OPENAI = 'https://api.openai.com/v1'

/**
 * Opens a speech engine as the settings have it, uses it, and closes it whatever happens.
 * @throws ScrcastError `pipeline/voice-not-set`, `pipeline/no-speech-key`, and what the engine refuses
 */
export const withVoices = async <T>(
  settings: VoiceSettings,
  chosen: VoiceEngine | undefined,
  world: World,
  use: (voices: Voices) => Promise<T>,
): Promise<T> => {
  const voices = await openVoices(settings, chosen ?? settings.engine, world)
  try {
    return await use(voices)
  } finally {
    await voices.engine.close()
  }
}

const openVoices = async (settings: VoiceSettings, engine: VoiceEngine, world: World): Promise<Voices> => {
  if (engine === 'builtin') {
    const { narrator, reader } = settings
    return { engine: await openBuiltInEngine(settings), names: { engine, narrator, reader } }
  }
  const ffmpeg = (await findFfmpeg(world.environment)).path
  const given = { ffmpeg, wait: async (milliseconds: number) => void (await wait(milliseconds)) }
  if (engine === 'command') {
    const command = needed(settings.command, engine)
    const { narrator, reader } = command
    return { engine: openCommandEngine(command, given), names: { engine: command.program, narrator, reader } }
  }
  const voice = needed(settings.openai, engine)
  const baseUrl = voice.baseUrl ?? (world.environment.OPENAI_BASE_URL || OPENAI)
  const { narrator, reader, model, costPerMillionCharacters, currency } = voice
  const host = new URL(baseUrl).host
  return {
    engine: openOpenAiEngine({ ...voice, baseUrl, key: keyFor(baseUrl, world) }, given),
    names: { engine: `${host} ${model}`, narrator, reader },
    service: { host, currency, ...(costPerMillionCharacters === undefined ? {} : { costPerMillionCharacters }) },
  }
}

const needed = <T>(settings: T | undefined, engine: VoiceEngine): T => {
  if (settings === undefined) throw voiceNotSet(engine)
  return settings
}

/** A server of one's own may want no key; OpenAI's does. */
const keyFor = (baseUrl: string, { environment }: World): string => {
  const key = environment.OPENAI_API_KEY ?? ''
  if (key === '' && baseUrl === OPENAI) throw noSpeechKey()
  return key === '' ? 'none' : key
}
