import { z } from 'zod'
import { AUDIENCES } from '../knowledge/index.ts'
import { brokenRecording } from './errors.ts'
import type { Recording } from './recording.ts'

const seconds = z.number().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const recording: z.ZodType<Recording> = z.strictObject({
  version: z.literal(1),
  slug: z.string().min(1),
  audience: z.enum(AUDIENCES),
  scriptSha256: hash,
  sourceSha256: hash,
  audio: z.strictObject({
    file: z.string().min(1),
    bytes: z.int().positive(),
    sha256: hash,
    durationSeconds: seconds,
    sampleRate: z.int().positive(),
    bitsPerSecond: z.int().positive(),
  }),
  alternatives: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        mediaType: z.string().min(1),
        bytes: z.int().positive(),
        sha256: hash,
        bitsPerSecond: z.int().positive(),
        loudnessLufs: z.number(),
        truePeakDbtp: z.number(),
      }),
    )
    .optional(),
  loudnessLufs: z.number(),
  truePeakDbtp: z.number(),
  voices: z.strictObject({ engine: z.string(), narrator: z.string(), reader: z.string() }),
  encoder: z.string(),
  words: z.int().min(0),
  chapters: z.array(z.strictObject({ title: z.string(), startSeconds: seconds, endSeconds: seconds })),
  cues: z.array(
    z.strictObject({
      startSeconds: seconds,
      endSeconds: seconds,
      speaker: z.enum(['narrator', 'reader']),
      text: z.string(),
      citations: z.array(z.string()),
      chapter: z.int().min(0),
      block: z.int().min(0),
    }),
  ),
  warnings: z.array(z.string()),
})

/**
 * A recording from the JSON value of its file.
 * @throws ScrcastError `speak/broken-recording`, with the first place that is wrong
 */
export const parseRecording = (value: unknown): Recording => {
  const parsed = recording.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw brokenRecording(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not a recording'}`)
}

/** The text of <edition>.recording.json. */
export const formatRecording = (value: Recording): string => `${JSON.stringify(value, null, 2)}\n`
