import type { Script } from '../draft/index.ts'
import { sha256 } from '../shared/index.ts'
import type { ApprovalRecord, ApprovedScript, Confirmations } from './approval.ts'
import { parseConfirmations } from './confirmations.ts'
import { approvalVoid, blockersStand, otherSourceBytes, unknownRemarks, warningsNotAcknowledged } from './errors.ts'
import type { Remark } from './remark.ts'

interface ScriptBytes {
  readonly slug: string
  readonly script: Script
  /** The bytes of script.md that `script` was read from. */
  readonly scriptBytes: Uint8Array
  /** The bytes of source.pdf. */
  readonly sourceBytes: Uint8Array
}

export interface ApprovalRequest extends ScriptBytes {
  /** All remarks on the script, with the confirmed address where the review is published. */
  readonly remarks: readonly Remark[]
  readonly confirmations: Confirmations
  /** ISO 8601, UTC. */
  readonly approvedAt: string
}

/**
 * Approves a script in a person's name, bound to its bytes and those of the review.
 * @throws ScrcastError `review/confirmations-missing`, `review/other-source`, `review/blockers-stand` (no acknowledgement lifts a
 *   blocker), `review/unknown-remark`, `review/warnings-not-acknowledged`
 */
export const approveScript = ({
  slug,
  script,
  scriptBytes,
  sourceBytes,
  ...request
}: ApprovalRequest): ApprovedScript => {
  const { remarks, approvedAt } = request
  const confirmations = parseConfirmations(request.confirmations, new Date(approvedAt))
  const sourceSha256 = sha256(sourceBytes)
  if (script.frontMatter.review.sha256 !== sourceSha256) throw otherSourceBytes(slug)
  refuseWhileRemarksStand(remarks, confirmations)
  const scriptSha256 = sha256(scriptBytes)
  return seal(slug, script, { version: 1, ...confirmations, approvedAt, scriptSha256, sourceSha256 })
}

/**
 * The approved script, if script and review still have the very bytes that were approved.
 * @throws ScrcastError `review/approval-void`
 */
export const confirmApproval = ({
  slug,
  script,
  scriptBytes,
  sourceBytes,
  record,
}: ScriptBytes & { readonly record: ApprovalRecord }): ApprovedScript => {
  const changed = [
    ...(sha256(scriptBytes) === record.scriptSha256 ? [] : (['script.md'] as const)),
    ...(sha256(sourceBytes) === record.sourceSha256 ? [] : (['source.pdf'] as const)),
  ]
  if (changed.length > 0) throw approvalVoid(slug, changed, record.by)
  return seal(slug, script, record)
}

const refuseWhileRemarksStand = (remarks: readonly Remark[], { acknowledged }: Confirmations): void => {
  const blockers = remarks.filter(({ level }) => level === 'blocker')
  if (blockers.length > 0) throw blockersStand(blockers)
  const unknown = Object.keys(acknowledged).filter((id) => !remarks.some((remark) => remark.id === id))
  if (unknown.length > 0) throw unknownRemarks(unknown)
  const open = remarks.filter(({ level, id }) => level === 'warning' && !Object.hasOwn(acknowledged, id))
  if (open.length > 0) throw warningsNotAcknowledged(open)
}

const seal = (slug: string, script: Script, approval: ApprovalRecord): ApprovedScript =>
  // The mark exists in the type alone, so that nothing outside this file can make the value.
  Object.freeze({ slug, script, approval: Object.freeze(approval) }) as ApprovedScript
