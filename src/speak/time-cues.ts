import type { AudioPlan } from './audio-plan.ts'
import type { JoinedSound } from './join-samples.ts'
import type { Chapter, Cue } from './recording.ts'

/** A chapter begins this long before its first word, inside the pause: a jump to it then clips nothing. */
const CHAPTER_LEAD_SECONDS = 0.3

export interface Timing {
  readonly cues: readonly Cue[]
  readonly chapters: readonly Chapter[]
  readonly durationSeconds: number
}

/** When every sentence and chapter is heard, counted from samples and rounded to thousandths of a second. */
export const timeCues = ({ utterances, chapters }: AudioPlan, { sound, sampleRate, spans }: JoinedSound): Timing => {
  const seconds = (samples: number): number => Math.round((samples * 1000) / sampleRate) / 1000
  const durationSeconds = seconds(sound.length)
  const cues = utterances.map(({ speaker, written, citations, chapter, block }, index) => ({
    startSeconds: seconds(spans[index]?.start ?? 0),
    endSeconds: seconds(spans[index]?.end ?? 0),
    speaker,
    text: written,
    citations,
    chapter,
    block,
  }))
  const starts = chapters.map((_, chapter) => chapterStart(cues, chapter))
  return {
    cues,
    durationSeconds,
    chapters: chapters.map((title, index) => ({
      title,
      startSeconds: starts[index] ?? 0,
      endSeconds: starts[index + 1] ?? durationSeconds,
    })),
  }
}

const chapterStart = (cues: readonly Cue[], chapter: number): number => {
  if (chapter === 0) return 0
  const first = cues.findIndex((cue) => cue.chapter === chapter)
  const soundEnds = cues[first - 1]?.endSeconds ?? 0
  const start = cues[first]?.startSeconds ?? 0
  return Math.round(Math.max(soundEnds, start - CHAPTER_LEAD_SECONDS) * 1000) / 1000
}
