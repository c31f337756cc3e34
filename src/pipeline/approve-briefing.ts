import { type ApprovalRecord, approveScript, formatApproval, parseConfirmations } from '../review/index.ts'
import { writeWhole } from '../shared/index.ts'
import { brokenScript } from './errors.ts'
import { refuseWithdrawn } from './load-approved.ts'
import { faultsOf } from './load-briefing.ts'
import { reviewBriefing } from './review-briefing.ts'
import { findBriefing, type Workspace } from './workspace.ts'

/**
 * Records a person's approval, bound to the bytes of script and source. `flags` is what was said on the command line, unchecked.
 * @throws ScrcastError where it was withdrawn, a blocker stands, a warning is not acknowledged, or a confirmation is missing; then nothing is written
 */
export const approveBriefing = async (
  workspace: Workspace,
  slug: string,
  flags: unknown,
  now: Date,
): Promise<ApprovalRecord> => {
  await refuseWithdrawn(await findBriefing(workspace, slug))
  const confirmations = parseConfirmations(flags, now)
  const { briefing, script, report } = await reviewBriefing(workspace, slug, confirmations.publishedUrl)
  if (script === undefined) throw brokenScript(briefing.files.script, faultsOf(briefing.reading))
  const { approval } = approveScript({
    slug,
    script,
    scriptBytes: briefing.scriptBytes,
    sourceBytes: briefing.sourceBytes,
    remarks: report.remarks,
    confirmations,
    approvedAt: now.toISOString(),
  })
  await writeWhole(briefing.files.approvedScript, briefing.scriptBytes)
  await writeWhole(briefing.files.approval, formatApproval(approval))
  return approval
}
