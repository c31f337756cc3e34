import { inLanes } from './in-lanes.ts'
import { encodingPlace, makeRecording } from './make-recording.ts'
import { assemble } from './master/assemble.ts'
import { masterPieces } from './master/master-audio.ts'
import type { AudioPlan } from './plan/audio-plan.ts'
import { type EditionsRequest, type Prepared, prepareEditions } from './prepare-editions.ts'
import type { Recording } from './recording.ts'
import { sweepScratchFolders, withScratchFolder } from './scratch-folder.ts'

/** Editions whose files are put together at a time. */
const AT_A_TIME = 2

/**
 * Renders editions of one briefing. All is spoken first, then all is encoded and weighed, what several editions share once; then the files of each
 * edition are made.
 * @throws ScrcastError as renderRecording does; editions that were finished stay
 */
export const renderEditions = async (
  plans: readonly AudioPlan[],
  request: EditionsRequest,
): Promise<readonly Recording[]> => {
  await sweepScratchFolders()
  const prepared = await prepareEditions(plans, request)
  await encodeTogether(plans, request, prepared)
  const recordings = new Map<AudioPlan, Recording>()
  await inLanes(plans, AT_A_TIME, async (plan) => {
    recordings.set(plan, await makeRecording(plan, request, prepared))
  })
  return plans.flatMap((plan) => recordings.get(plan) ?? [])
}

const encodeTogether = async (
  plans: readonly AudioPlan[],
  request: EditionsRequest,
  prepared: Prepared,
): Promise<void> => {
  const { spoken, surroundings, fromCache } = prepared
  const pieces = plans.flatMap(
    (plan) => assemble(plan, spoken.get(plan) ?? [], request.cacheFolder, surroundings).pieces,
  )
  await withScratchFolder((folder) =>
    masterPieces(pieces, encodingPlace(request, prepared, folder), (progress) =>
      request.onProgress({ ...progress, fromCache }),
    ),
  )
}
