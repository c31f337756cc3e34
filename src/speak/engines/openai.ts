import type { OpenAI } from 'openai'
import { serviceFaultOf } from '../../shared/index.ts'
import type { Speaker } from '../recording.ts'
import type { Samples, SpeechEngine } from '../speech-engine.ts'
import { joinParts } from './join-parts.ts'
import { samplesOfAudio } from './samples-of-audio.ts'
import { type Spoken, speakPatiently, type Wait } from './speak-patiently.ts'
import { splitText } from './split-text.ts'
import { trimSilence } from './trim-silence.ts'

export interface OpenAiVoices {
  /** Such as `https://api.openai.com/v1`; any server that speaks its audio/speech. */
  readonly baseUrl: string
  readonly key: string
  readonly model: string
  readonly narrator: string
  readonly reader: string
  /** How to speak, in words, for models that take it; empty for others. */
  readonly instructions: string
  readonly format: 'wav' | 'mp3' | 'flac' | 'opus' | 'aac'
  /** The longest text that the server takes at once. */
  readonly mostCharacters: number
  /** For one try, from the first byte sent to the last one received. */
  readonly timeoutSeconds: number
  /** Sentences asked for at a time. */
  readonly concurrency: number
}

/** What the engine needs of the world. */
export interface EngineWorld {
  /** The ffmpeg that decodes what is not plain WAV. */
  readonly ffmpeg: string
  readonly wait: Wait
}

/** A voice behind a server that speaks OpenAI's audio/speech. Loads the package when it first speaks. */
export const openOpenAiEngine = (voices: OpenAiVoices, { ffmpeg, wait }: EngineWorld): SpeechEngine => {
  const { baseUrl, model, narrator, reader, instructions, format, mostCharacters, concurrency } = voices
  const host = new URL(baseUrl).host
  let client: Promise<OpenAI> | undefined
  const byTheirSpeaker: Readonly<Record<Speaker, string>> = { narrator, reader }
  const speakPart = async (input: string, voice: string): Promise<Samples> => {
    client ??= connect(voices)
    const open = await client
    return speakPatiently(input, host, { speak: () => speakOnce(open, voices, { input, voice }, ffmpeg), wait })
  }
  return {
    identityOf: (speaker) => `openai ${host}; ${model}; ${byTheirSpeaker[speaker]}; ${format}; ${instructions}`,
    concurrency,
    speak: async ({ text, speaker }) => {
      const parts: Samples[] = []
      for (const part of splitText(text, mostCharacters)) parts.push(await speakPart(part, byTheirSpeaker[speaker]))
      return trimSilence(joinParts(parts))
    },
    close: async () => undefined,
  }
}

const connect = async ({ baseUrl, key }: OpenAiVoices): Promise<OpenAI> => {
  const { OpenAI: Client } = await import('openai')
  return new Client({
    apiKey: key,
    baseURL: baseUrl,
    organization: null,
    project: null,
    // Waiting and asking again is ours, so that a stop names the sentence.
    maxRetries: 0,
    logLevel: 'off',
    // Elsewhere was not what the author agreed to.
    fetchOptions: { redirect: 'manual' },
  })
}

const speakOnce = async (
  client: OpenAI,
  { key, model, instructions, format, timeoutSeconds }: OpenAiVoices,
  request: { readonly input: string; readonly voice: string },
  ffmpeg: string,
): Promise<Spoken> => {
  const { APIError } = await import('openai')
  // The package's own time-out ends when the first bytes arrive; a body may then stall for ever.
  const signal = AbortSignal.timeout(timeoutSeconds * 1000)
  try {
    const body = { ...request, model, response_format: format, ...(instructions === '' ? {} : { instructions }) }
    const response = await client.audio.speech.create(body, { signal })
    const samples = await samplesOfAudio(new Uint8Array(await response.arrayBuffer()), ffmpeg)
    return samples ?? { kind: 'unusable', why: 'what it sent is empty, cut off, or no audio' }
  } catch (error) {
    if (signal.aborted) return { kind: 'unusable', why: `it gave no whole answer within ${timeoutSeconds} seconds` }
    if (error instanceof APIError) return serviceFaultOf(error, key)
    return { kind: 'unusable', why: 'the connection broke' }
  }
}
