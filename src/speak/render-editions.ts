import { inLanes } from './in-lanes.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import type { Recording } from './recording.ts'
import { type RenderRequest, renderRecording } from './render-recording.ts'
import { speakUtterances } from './speak-utterances.ts'

/** Editions that are made at a time, once the first has made what all of them share. */
const AT_A_TIME = 2

/**
 * Renders editions of one briefing. The first is made alone, since the others share most of its sentences and encoded pieces.
 * @throws ScrcastError as renderRecording does; editions that were finished stay
 */
export const renderEditions = async (
  plans: readonly AudioPlan[],
  request: Omit<RenderRequest, 'plan'>,
): Promise<readonly Recording[]> => {
  const recordings = new Map<AudioPlan, Recording>()
  const render = async (plan: AudioPlan): Promise<void> => {
    recordings.set(plan, await renderRecording({ ...request, plan }))
  }
  const [first, ...others] = plans
  if (first !== undefined) await render(first)
  // Before two editions are made side by side: a sentence that both have is spoken, and paid for, once.
  const { engine, cacheFolder, onProgress } = request
  const left = others.flatMap(({ utterances }) => utterances)
  await speakUtterances(left, engine, cacheFolder, (progress) =>
    onProgress({ step: 'Speaking sentences', ...progress }),
  )
  await inLanes(others, AT_A_TIME, render)
  return plans.flatMap((plan) => recordings.get(plan) ?? [])
}
