import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AUDIENCES, type Audience, type Nation } from '../knowledge/index.ts'
import { READING_LIMITS, type ReadingLimits } from '../read/index.ts'
import { ALTERNATIVE_FORMATS, type AlternativeFormat } from '../speak/index.ts'
import { brokenSettings } from './errors.ts'
import { type VoiceSettings, writtenVoices } from './voice-settings.ts'

/** Settings as the rest of scrcast uses them: every value present, checked, frozen. */
export interface Settings {
  readonly publisher: { readonly name: string; readonly url: string }
  readonly show: {
    readonly title: string
    readonly description: string
    /** BCP 47, such as `en-GB`. */
    readonly language: string
    /** From Apple's list of podcast categories. */
    readonly category: string
    /** A picture in the workspace, 1400 to 3000 pixels square; absent: one is drawn. */
    readonly cover?: string
    /** What the drawn cover says in place of a long title. */
    readonly coverTitle?: string
    /** Audio files in the workspace, played before the first word and after the last. */
    readonly intro?: string
    readonly outro?: string
    /** What shows a directory that the feed is the publisher's: a code that Apple Podcasts gave, an address that others send one to. */
    readonly verify?: { readonly apple?: string; readonly email?: string }
  }
  /** Where the published folder will stand on the web, without a slash at its end. */
  readonly baseUrl: string
  /** A WebSub hub that is told of changes; absent: none is. */
  readonly hub?: string
  /** Whether the site stands under an address that nobody can guess, and asks directories to leave it out. */
  readonly private: boolean
  readonly nation: Nation
  readonly voices: VoiceSettings
  /** How many episodes a feed holds at most; the older ones of a longer one are in archives that it links to. */
  readonly feedEpisodes: number
  /** Whose feeds there are, where they have episodes; `everyone` is always among them. */
  readonly audiences: readonly Audience[]
  readonly reading: ReadingLimits
  /** A language model that may write, where the author asks for it. */
  readonly writer: {
    readonly model?: string
    /** For a million tokens. */
    readonly price?: { readonly input: number; readonly output: number; readonly currency: string }
    /** For one answer. */
    readonly timeoutSeconds: number
  }
  /** What is made beside the MP3, which always is. */
  readonly formats: readonly AlternativeFormat[]
}

const text = (most: number) => z.string().trim().min(1).max(most)
const address = z.url({
  protocol: /^https?$/,
  error: 'is to be an address that begins with https:// (or http:// on this machine)',
})

const writtenSettings = z.strictObject({
  publisher: z.strictObject({ name: text(255), url: address.optional() }),
  show: z.strictObject({
    title: text(255),
    description: text(4000),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'is to be a language code such as en-GB')
      .default('en-GB'),
    category: text(80).default('Government'),
    cover: text(255).optional(),
    coverTitle: text(60).optional(),
    intro: text(255).optional(),
    outro: text(255).optional(),
    verify: z.strictObject({ apple: text(255).exactOptional(), email: z.email().exactOptional() }).exactOptional(),
  }),
  baseUrl: address.default('http://127.0.0.1:8080'),
  hub: address.exactOptional(),
  private: z.boolean().default(false),
  nation: z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']).default('England'),
  voices: writtenVoices,
  audiences: z.array(z.enum(AUDIENCES)).min(1).default(['everyone']),
  feedEpisodes: z.int().min(2).max(10_000).default(300),
  reading: z
    .strictObject({
      seconds: z.number().min(1).max(86_400).default(READING_LIMITS.seconds),
      memoryMegabytes: z.int().min(200).max(64_000).default(READING_LIMITS.memoryMegabytes),
      pages: z.int().min(1).default(READING_LIMITS.pages),
      fileMegabytes: z.number().positive().max(2_000).default(READING_LIMITS.fileMegabytes),
    })
    .prefault({}),
  writer: z
    .strictObject({
      model: text(200).exactOptional(),
      price: z
        .strictObject({ input: z.number().min(0), output: z.number().min(0), currency: text(10).default('USD') })
        .exactOptional(),
      timeoutSeconds: z.number().min(1).max(3600).default(120),
    })
    .prefault({}),
  formats: z.array(z.enum(['mp3', ...ALTERNATIVE_FORMATS])).default(['mp3']),
})

/**
 * Settings from the text of scrcast.yaml. `path` is named in messages.
 * @throws ScrcastError `pipeline/broken-settings`, with every place that is wrong
 */
export const parseSettings = (yaml: string, path: string): Settings => {
  const written = writtenSettings.safeParse(parseWritten(yaml, path))
  if (written.success) return resolveSettings(written.data)
  throw brokenSettings(
    path,
    written.error.issues.map(
      ({ path: place, message }) => `${place.length === 0 ? 'the file' : place.join('.')}: ${message}`,
    ),
  )
}

const parseWritten = (yaml: string, path: string): unknown => {
  try {
    return parseYaml(yaml)
  } catch (error) {
    throw brokenSettings(path, [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)])
  }
}

const resolveSettings = (written: z.output<typeof writtenSettings>): Settings => {
  const baseUrl = written.baseUrl.replace(/\/+$/, '')
  const { cover, coverTitle, intro, outro, ...show } = written.show
  return Object.freeze({
    ...written,
    publisher: { name: written.publisher.name, url: written.publisher.url ?? baseUrl },
    show: {
      ...show,
      ...(cover === undefined ? {} : { cover }),
      ...(coverTitle === undefined ? {} : { coverTitle }),
      ...(intro === undefined ? {} : { intro }),
      ...(outro === undefined ? {} : { outro }),
    },
    baseUrl,
    formats: ALTERNATIVE_FORMATS.filter((format) => written.formats.includes(format)),
    audiences: AUDIENCES.filter((audience) => audience === 'everyone' || written.audiences.includes(audience)),
  })
}
