import type { ApprovedScript } from '../../review/index.ts'
import type { AudioPlan } from './audio-plan.ts'
import { type PlanSettings, planEdition } from './plan-edition.ts'

/**
 * What is to be spoken for an edition of an approved script, sentence by sentence, with the pauses between.
 * @throws ScrcastError `speak/unspeakable` for a sentence that has no spoken form, `speak/nothing-to-speak` for an empty edition
 */
export const planAudio = ({ slug, script, approval }: ApprovedScript, settings: PlanSettings): AudioPlan =>
  planEdition({ slug, script, scriptSha256: approval.scriptSha256, sourceSha256: approval.sourceSha256 }, settings)
