import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { commandNotFound } from '../errors.ts'
import type { Speaker } from '../recording.ts'
import { newScratchFolder } from '../scratch-folder.ts'
import type { SpeechEngine } from '../speech-engine.ts'
import type { EngineWorld } from './openai.ts'
import { samplesOfAudio } from './samples-of-audio.ts'
import { type Spoken, speakPatiently } from './speak-patiently.ts'
import { trimSilence } from './trim-silence.ts'

export interface CommandVoices {
  /** The program, by its path or its name on the PATH. No shell reads it. */
  readonly program: string
  /** `{voice}` stands for the voice and `{out}` for the file to write; without `{out}` the audio is read from stdout. The text goes to stdin. */
  readonly arguments: readonly string[]
  readonly narrator: string
  readonly reader: string
  /** Whatever else determines the sound, such as the program's version: raise it, and every sentence is spoken again. */
  readonly version: string
  /** For one sentence. */
  readonly timeoutSeconds: number
}

/** Any program that speaks: text in, audio out. */
export const openCommandEngine = (voices: CommandVoices, { ffmpeg, wait }: EngineWorld): SpeechEngine => {
  const { program, arguments: args, narrator, reader, version } = voices
  const byTheirSpeaker: Readonly<Record<Speaker, string>> = { narrator, reader }
  return {
    identityOf: (speaker) => `command ${program} ${args.join(' ')}; ${byTheirSpeaker[speaker]}; version ${version}`,
    concurrency: 2,
    speak: async ({ text, speaker }) => {
      const speak = () => runOnce(voices, byTheirSpeaker[speaker], text, ffmpeg)
      return trimSilence(await speakPatiently(text, program, { speak, wait }))
    },
    close: async () => undefined,
  }
}

const runOnce = async (voices: CommandVoices, voice: string, text: string, ffmpeg: string): Promise<Spoken> => {
  const folder = newScratchFolder('speech')
  const out = join(folder, 'out.wav')
  try {
    const args = voices.arguments.map((one) => one.replaceAll('{voice}', voice).replaceAll('{out}', out))
    const ended = await run(voices, args, text)
    if ('why' in ended) return { kind: 'unusable', why: ended.why }
    const bytes = voices.arguments.some((one) => one.includes('{out}'))
      ? await readFile(out).catch(() => new Uint8Array())
      : ended.stdout
    return (await samplesOfAudio(bytes, ffmpeg)) ?? { kind: 'unusable', why: 'it gave no whole audio' }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Ended = { readonly stdout: Uint8Array } | { readonly why: string }

/** What a program says on stderr is shown to this length. */
const MOST_STDERR = 300

const run = ({ program, timeoutSeconds }: CommandVoices, args: readonly string[], text: string): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { windowsHide: true })
    const timer = setTimeout(() => {
      abandon(child)
      resolve({ why: `it did not end within ${timeoutSeconds} seconds` })
    }, timeoutSeconds * 1000)
    const stdout: Buffer[] = []
    let stderr = ''
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => {
      stderr = (stderr + bytes.toString('utf8')).slice(-MOST_STDERR)
    })
    // A program that does not read its stdin to the end is judged by its sound, not by that.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(commandNotFound(program, error))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (code === 0) resolve({ stdout: Buffer.concat(stdout) })
      else
        resolve({ why: `it ended with ${code ?? signal}${stderr.trim() === '' ? '' : ` and says "${stderr.trim()}"`}` })
    })
    child.stdin.end(`${text}\n`)
  })

/** What a script has started outlives it and keeps its pipes open: nothing more is waited for. */
const abandon = (child: ChildProcess): void => {
  child.kill('SIGKILL')
  child.stdin?.destroy()
  child.stdout?.destroy()
  child.stderr?.destroy()
}
