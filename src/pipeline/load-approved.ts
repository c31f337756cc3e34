import { type ApprovedScript, confirmApproval, parseApproval } from '../review/index.ts'
import { exists } from '../shared/index.ts'
import { brokenScript, isWithdrawn, notApproved } from './errors.ts'
import { faultsOf, type LoadedBriefing, loadBriefing, readJson } from './load-briefing.ts'
import { loadWithdrawal } from './withdrawal.ts'
import type { BriefingFiles } from './workspace.ts'

/**
 * The approved script of a briefing: approved by a person, and not one byte of script or source changed since.
 * @throws ScrcastError `pipeline/withdrawn`, `pipeline/not-approved`, `review/approval-void`, and what loading refuses
 */
export const loadApproved = async (
  files: BriefingFiles,
): Promise<{ approved: ApprovedScript; briefing: LoadedBriefing }> => {
  await refuseWithdrawn(files)
  if (!(await exists(files.approval))) throw notApproved(files.slug)
  const briefing = await loadBriefing(files)
  if ('broken' in briefing.reading) throw brokenScript(files.script, faultsOf(briefing.reading))
  const approved = confirmApproval({
    slug: files.slug,
    script: briefing.reading.script,
    scriptBytes: briefing.scriptBytes,
    sourceBytes: briefing.sourceBytes,
    record: parseApproval(await readJson(files, files.approval, 'approval.json')),
  })
  return { approved, briefing }
}

/** @throws ScrcastError `pipeline/withdrawn` */
export const refuseWithdrawn = async (files: BriefingFiles): Promise<void> => {
  const withdrawal = await loadWithdrawal(files)
  if (withdrawal !== undefined) throw isWithdrawn(files.slug, withdrawal.withdrawnAt)
}
