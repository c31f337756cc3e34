import type { AudioPlan } from '../plan/audio-plan.ts'
import type { Chapter, Cue } from '../recording.ts'

/** A chapter begins this long before its first word, inside the pause: a jump to it then clips nothing. */
const CHAPTER_LEAD_SECONDS = 0.3

/** Where a sentence lies, in seconds from the start of the audio; its end is where the silence after it begins. */
export interface Span {
  readonly startSeconds: number
  readonly endSeconds: number
}

export interface Timing {
  readonly cues: readonly Cue[]
  readonly chapters: readonly Chapter[]
  readonly durationSeconds: number
}

/** When every sentence and chapter is heard, rounded to thousandths of a second. `spans` has one for each utterance. */
export const timeCues = (
  { utterances, chapters }: Pick<AudioPlan, 'utterances' | 'chapters'>,
  spans: readonly Span[],
  seconds: number,
): Timing => {
  const durationSeconds = rounded(seconds)
  const cues = utterances.map(({ speaker, written, citations, chapter, block }, index) => ({
    startSeconds: rounded(spans[index]?.startSeconds ?? 0),
    endSeconds: rounded(spans[index]?.endSeconds ?? 0),
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
  return rounded(Math.max(soundEnds, start - CHAPTER_LEAD_SECONDS))
}

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000
