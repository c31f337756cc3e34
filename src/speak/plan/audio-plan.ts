import type { Audience } from '../../knowledge/index.ts'
import type { Recording, Speaker } from '../recording.ts'

/** One sentence, written and as it is to be said. */
export interface Utterance {
  /** As written and approved; what the transcript shows. */
  readonly written: string
  /** What the voice is given. */
  readonly spoken: string
  readonly speaker: Speaker
  /** Footnote labels of the script. */
  readonly citations: readonly string[]
  /** Index into `AudioPlan.chapters`, counted from 0. */
  readonly chapter: number
  /** Index of the block within its chapter, counted from 0. */
  readonly block: number
  /** Line of script.md, counted from 1. */
  readonly line: number
  /** Silence between this sentence's last sample and the next one's first. */
  readonly pauseAfterMilliseconds: number
}

/** Everything that is to be spoken for one edition, in order; plain data, made before anything is spoken. */
export interface AudioPlan {
  readonly slug: string
  readonly audience: Audience
  /** SHA-256 of the script's and the source's bytes, as approved. */
  readonly scriptSha256: string
  readonly sourceSha256: string
  readonly voices: Recording['voices']
  /** Headings of the edition's segments. They are not spoken. */
  readonly chapters: readonly string[]
  readonly utterances: readonly Utterance[]
  /** The edition's words as the script has them, taken from it directly: what the transcript is held against. */
  readonly words: readonly string[]
  /** What the author may want to know: capitals that are spelled out, headings with nothing under them. */
  readonly warnings: readonly string[]
}
