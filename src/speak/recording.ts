import type { Audience } from '../knowledge/index.ts'

export type Speaker = 'narrator' | 'reader'

/** A spoken sentence and when it is heard. Seconds from the start of the audio, counted from samples. */
export interface Cue {
  readonly startSeconds: number
  readonly endSeconds: number
  readonly speaker: Speaker
  /** As written and approved. */
  readonly text: string
  /** Footnote labels of the script. */
  readonly citations: readonly string[]
  /** Index into `Recording.chapters`, counted from 0. */
  readonly chapter: number
  /** Index of the block within its chapter, counted from 0: sentences of one paragraph share it. */
  readonly block: number
}

export interface Chapter {
  readonly title: string
  readonly startSeconds: number
  readonly endSeconds: number
}

/** A file that holds the same audio in another form. */
export interface AlternativeAudio {
  /** Name of the file beside the record. */
  readonly file: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly bitsPerSecond: number
  readonly loudnessLufs: number
  readonly truePeakDbtp: number
}

/** What was rendered: <edition>.recording.json. */
export interface Recording {
  readonly version: 1
  readonly slug: string
  readonly audience: Audience
  /** The approval that it was rendered under: SHA-256 of the script's and the source's bytes. */
  readonly scriptSha256: string
  readonly sourceSha256: string
  readonly audio: {
    /** Name of the file beside this record. */
    readonly file: string
    readonly bytes: number
    readonly sha256: string
    readonly durationSeconds: number
    readonly sampleRate: number
    readonly bitsPerSecond: number
  }
  /** The same audio in further forms, where the settings ask for them. */
  readonly alternatives?: readonly AlternativeAudio[] | undefined
  /** Measured on the finished file. */
  readonly loudnessLufs: number
  readonly truePeakDbtp: number
  readonly voices: { readonly engine: string; readonly narrator: string; readonly reader: string }
  /** The program that encoded it, as it names itself. */
  readonly encoder: string
  readonly words: number
  readonly chapters: readonly Chapter[]
  readonly cues: readonly Cue[]
  /** What an engine could not do, and what stood out. */
  readonly warnings: readonly string[]
}
