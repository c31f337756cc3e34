import type { Utterance } from './audio-plan.ts'

/** Milliseconds of silence, long enough to follow by ear while one's hands are busy. */
export const PAUSES = {
  sentence: 350,
  paragraph: 700,
  voiceChange: 550,
  segment: 1200,
  /** After the last sentence, so that nothing is clipped where an app moves on. */
  end: 1000,
} as const

type Place = Pick<Utterance, 'speaker' | 'chapter' | 'block'>

/** The silence after a sentence, by what comes next. */
export const pauseBetween = (sentence: Place, next: Place | undefined): number => {
  if (next === undefined) return PAUSES.end
  if (next.chapter !== sentence.chapter) return PAUSES.segment
  if (next.block === sentence.block) return PAUSES.sentence
  return next.speaker === sentence.speaker ? PAUSES.paragraph : PAUSES.voiceChange
}
