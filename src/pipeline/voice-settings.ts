import { z } from 'zod'
import { BUILT_IN_VOICES } from '../speak/index.ts'

/** What can speak: the voices that come along, a server that speaks OpenAI's audio/speech, or a program on this machine. */
export const VOICE_ENGINES = ['builtin', 'openai', 'command'] as const
export type VoiceEngine = (typeof VOICE_ENGINES)[number]

const name = z.string().trim().min(1).max(200)

const openai = z.strictObject({
  /** Where the server is; absent: OPENAI_BASE_URL, else OpenAI's own. */
  baseUrl: z
    .url({ protocol: /^https?$/, error: 'is to be an address that begins with https:// or http://' })
    .optional(),
  model: name,
  narrator: name,
  reader: name,
  instructions: z.string().max(2000).default(''),
  format: z.enum(['wav', 'mp3', 'flac', 'opus', 'aac']).default('wav'),
  mostCharacters: z.int().min(50).default(4096),
  timeoutSeconds: z.number().positive().max(3600).default(60),
  concurrency: z.int().min(1).max(16).default(2),
  /** In `currency`; absent: the cost cannot be estimated. */
  costPerMillionCharacters: z.number().min(0).optional(),
  currency: z.string().trim().min(1).max(10).default('USD'),
})

const command = z.strictObject({
  program: name,
  arguments: z.array(z.string()).default([]),
  narrator: name,
  reader: name,
  version: z.string().default('1'),
  timeoutSeconds: z.number().positive().max(3600).default(120),
})

/** `voices` as written in scrcast.yaml. */
export const writtenVoices = z
  .strictObject({
    engine: z.enum(VOICE_ENGINES).default('builtin'),
    narrator: z.enum(BUILT_IN_VOICES).default('slt'),
    reader: z.enum(BUILT_IN_VOICES).default('rms'),
    stretch: z.number().min(0.8).max(2).default(1.1),
    openai: openai.optional(),
    command: command.optional(),
  })
  .superRefine((voices, context) => {
    const { engine } = voices
    if (engine !== 'builtin' && voices[engine] === undefined)
      context.addIssue({ code: 'custom', path: [engine], message: `is needed, since voices.engine is ${engine}` })
  })
  .prefault({})

/** `narrator`, `reader` and `stretch` are those of the built-in voices; the others bring their own. */
export type VoiceSettings = Readonly<z.output<typeof writtenVoices>>
