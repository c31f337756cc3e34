import type { Speaker } from './recording.ts'

export interface SpeechRequest {
  /** The spoken form: words as the voice is to say them. */
  readonly text: string
  readonly speaker: Speaker
}

/** One channel of sound. */
export interface Samples {
  readonly sampleRate: number
  /** 16-bit signed. */
  readonly pcm: Int16Array
}

/** A voice. Throws where it cannot speak a text whole; never gives silence instead. */
export interface SpeechEngine {
  /** Everything but the text that determines the samples: name, version, the speaker's voice, rate. Part of the cache key. */
  identityOf(speaker: Speaker): string
  /** How many sentences it speaks at a time, at least 1. */
  readonly concurrency: number
  speak(request: SpeechRequest): Promise<Samples>
  /** Lets go of what it holds while it has nothing to say; it can speak again. */
  rest?(): Promise<void>
  close(): Promise<void>
}
