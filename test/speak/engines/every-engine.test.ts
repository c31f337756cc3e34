import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import {
  findFfmpeg,
  openBuiltInEngine,
  openCommandEngine,
  openOpenAiEngine,
  type SpeechEngine,
} from '../../../src/speak/index.ts'
import { SpeechServer } from '../../fakes/speech-server.ts'
import { ToneEngine } from '../../fakes/tone-engine.ts'

interface Voices {
  readonly narrator: string
  readonly reader: string
}

const { path: ffmpeg } = await findFfmpeg(process.env)
const world = { ffmpeg, wait: async () => undefined }
const program = fileURLToPath(new URL('../../fakes/tone-program.ts', import.meta.url))
const server = new SpeechServer('speak')
const baseUrl = await server.open()
const opened: SpeechEngine[] = []
afterAll(async () => {
  await Promise.all(opened.map((engine) => engine.close()))
  await server.close()
})

const fromServer = async (voices: Voices): Promise<SpeechEngine> =>
  openOpenAiEngine(
    {
      ...voices,
      baseUrl,
      key: 'not-a-real-key',
      model: 'a-voice-model',
      instructions: '',
      format: 'wav',
      mostCharacters: 4096,
      timeoutSeconds: 20,
      concurrency: 2,
    },
    world,
  )

const fromProgram = async (voices: Voices): Promise<SpeechEngine> =>
  openCommandEngine(
    {
      ...voices,
      program: process.execPath,
      arguments: [program, '--voice', '{voice}'],
      version: '1',
      timeoutSeconds: 20,
    },
    world,
  )

const ENGINES = [
  ['the built-in voices', async (voices: Voices) => openBuiltInEngine({ ...voices, stretch: 1.1 })],
  ['a server', fromServer],
  ['a program', fromProgram],
] as const

const REQUEST = { text: 'Nobody asked her how she was that week.', speaker: 'narrator' } as const

describe('the engine port', () => {
  const engineOf = async (open: (voices: Voices) => Promise<SpeechEngine>, reader: string): Promise<SpeechEngine> => {
    const engine = await open({ narrator: 'slt', reader })
    opened.push(engine)
    return engine
  }

  it.each([...ENGINES, ['the hum of the tests', async () => new ToneEngine()] as const])(
    'gives sound of a length that fits the words, and the same again after a rest, by %s',
    async (_, open) => {
      const engine = await engineOf(open, 'rms')
      const { sampleRate, pcm } = await engine.speak(REQUEST)
      const seconds = pcm.length / sampleRate
      expect([seconds > 1.2, seconds < 4.8, Math.max(...pcm) > 500]).toEqual([true, true, true])
      await engine.rest?.()
      expect(await engine.speak(REQUEST)).toEqual({ sampleRate, pcm })
    },
  )

  it.each(ENGINES)('keeps what the narrator said where the reader gets another voice, by %s', async (_, open) => {
    const [one, other] = await Promise.all([engineOf(open, 'rms'), engineOf(open, 'awb')])
    expect(other.identityOf('narrator')).toBe(one.identityOf('narrator'))
    expect(other.identityOf('reader')).not.toBe(one.identityOf('reader'))
  })
})
