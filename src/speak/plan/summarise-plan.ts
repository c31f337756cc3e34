import { missingSentences } from '../speak-utterances.ts'
import type { SpeechEngine } from '../speech-engine.ts'
import type { AudioPlan } from './audio-plan.ts'

/** What a render would do; for a dry run. */
export interface PlanSummary {
  /** Different sentences: one that is said twice is spoken once. */
  readonly sentences: number
  /** Sentences that are kept from before and will not be spoken again. */
  readonly kept: number
  /** Of the sentences that are to be spoken. */
  readonly characters: number
  readonly words: number
  readonly chapters: number
  /** Seconds, with the pauses of the plan. */
  readonly expectedSeconds: number
  readonly warnings: readonly string[]
}

/** The pace of the built-in voices between the pauses, measured. */
const WORDS_PER_MINUTE = 160

/** Counts what a plan holds and how much of it is spoken already. Speaks nothing. */
export const summarisePlan = async (
  plan: AudioPlan,
  engine: Pick<SpeechEngine, 'identityOf'>,
  cacheFolder: string,
): Promise<PlanSummary> => {
  const pauses = plan.utterances.reduce((sum, { pauseAfterMilliseconds }) => sum + pauseAfterMilliseconds, 0) / 1000
  const { missing, kept } = await missingSentences(plan.utterances, engine, cacheFolder)
  return {
    sentences: missing.length + kept,
    kept,
    characters: missing.reduce((sum, { spoken }) => sum + spoken.length, 0),
    words: plan.words.length,
    chapters: plan.chapters.length,
    expectedSeconds: Math.round((plan.words.length * 60) / WORDS_PER_MINUTE + pauses),
    warnings: plan.warnings,
  }
}
