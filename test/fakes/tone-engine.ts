import type { Samples, Speaker, SpeechEngine, SpeechRequest } from '../../src/speak/index.ts'

const SAMPLE_RATE = 16_000
const SECONDS_PER_WORD = 0.35

/** A voice that hums: 220 Hz for the narrator, 330 Hz for the reader, a third of a second for each word. Remembers what it was asked. */
export class ToneEngine implements SpeechEngine {
  readonly concurrency = 2
  readonly asked: string[] = []
  closed = false

  identityOf(speaker: Speaker): string {
    return `tone 1; ${speaker}`
  }

  async speak({ text, speaker }: SpeechRequest): Promise<Samples> {
    this.asked.push(text)
    const words = text.split(/\s+/).length
    const hertz = speaker === 'narrator' ? 220 : 330
    const pcm = new Int16Array(Math.round(words * SECONDS_PER_WORD * SAMPLE_RATE))
    pcm.forEach((_, index) => {
      pcm[index] = Math.round(8000 * Math.sin((2 * Math.PI * hertz * index) / SAMPLE_RATE))
    })
    return { sampleRate: SAMPLE_RATE, pcm }
  }

  async close(): Promise<void> {
    this.closed = true
  }
}
