import { parse } from 'yaml'
import { z } from 'zod'
import { brokenPrompts } from './errors.ts'

const SEGMENTS = z.array(
  z.strictObject({
    headings: z.array(z.string().min(1)).min(1),
    purpose: z.string().trim().min(1),
    kinds: z.array(z.enum(['case-summary', 'child-experience', 'good-practice', 'finding', 'lesson'])),
  }),
)

/** What a model is told about a segment that it may write. */
export interface SegmentPrompt {
  /** Headings of the segments it is for; `*` stands for one or more words. */
  readonly headings: readonly string[]
  readonly purpose: string
  /** Kinds of findings that it may be written from, besides what the rules chose. */
  readonly kinds: readonly ('case-summary' | 'child-experience' | 'good-practice' | 'finding' | 'lesson')[]
}

/** All that a model is told, apart from the review. */
export interface WriterPrompts {
  /** What every request begins with. */
  readonly system: string
  /** What is said when sentences did not pass. */
  readonly again: string
  readonly segments: readonly SegmentPrompt[]
}

/**
 * What a model is told, from the text of its files.
 * @throws ScrcastError `draft/broken-prompts`
 */
export const parsePrompts = (files: Readonly<Record<'system' | 'again' | 'segments', string>>): WriterPrompts => {
  const [system, again] = [files.system, files.again].map((text) => text.replace(/\r\n?/g, '\n').trim())
  if (!system) throw brokenPrompts('system.md', 'it is empty')
  if (!again) throw brokenPrompts('again.md', 'it is empty')
  return { system, again, segments: parseSegments(files.segments) }
}

const parseSegments = (yaml: string): readonly SegmentPrompt[] => {
  const read = SEGMENTS.safeParse(readYaml(yaml))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw brokenPrompts('segments.yaml', `"${issue?.path.join('.')}": ${issue?.message}`)
}

const readYaml = (yaml: string): unknown => {
  try {
    return parse(yaml)
  } catch (error) {
    throw brokenPrompts('segments.yaml', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}
