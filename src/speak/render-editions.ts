import { inLanes } from './in-lanes.ts'
import { makeRecording } from './make-recording.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import { type EditionsRequest, prepareEditions } from './prepare-editions.ts'
import type { Recording } from './recording.ts'

/** Editions that are made at a time, once the first has made what all of them share. */
const AT_A_TIME = 2

/**
 * Renders editions of one briefing. All is spoken first; then the first edition is made alone, since the others share most of its encoded
 * pieces.
 * @throws ScrcastError as renderRecording does; editions that were finished stay
 */
export const renderEditions = async (
  plans: readonly AudioPlan[],
  request: EditionsRequest,
): Promise<readonly Recording[]> => {
  const prepared = await prepareEditions(plans, request)
  const recordings = new Map<AudioPlan, Recording>()
  const make = async (plan: AudioPlan): Promise<void> => {
    recordings.set(plan, await makeRecording(plan, request, prepared))
  }
  await inLanes(plans.slice(0, 1), 1, make)
  await inLanes(plans.slice(1), AT_A_TIME, make)
  return plans.flatMap((plan) => recordings.get(plan) ?? [])
}
