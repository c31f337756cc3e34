import type { Script } from '../draft/index.ts'

/** On what right the review is re-told: the publisher's own report, permission of its publisher, or the Open Government Licence. */
export type RightsBasis = 'own' | 'permission' | 'ogl'

/** What the approver says at approval. */
export interface Confirmations {
  readonly by: string
  readonly role: string
  /** Where the review is published; lifts `source-status`. */
  readonly publishedUrl: string
  readonly rights: RightsBasis
  /** No criminal, coronial, family or disciplinary proceedings stand in the way. */
  readonly proceedingsClear: true
  readonly anonymityChecked: true
  readonly familyInformed: 'yes' | 'not-applicable'
  /** Whether apps should mark the episode as explicit. */
  readonly explicit: boolean
  /** `YYYY-MM-DD`; twelve months after approval unless the approver says otherwise. */
  readonly expires: string
  /** ISO 8601 with its zone: it is not published before; absent: at the next publication. */
  readonly publishAt?: string
  /** Reasons by remark id. */
  readonly acknowledged: Readonly<Record<string, string>>
}

/** The record of an approval: approval.json. */
export interface ApprovalRecord extends Confirmations {
  readonly version: 1
  /** ISO 8601, UTC. */
  readonly approvedAt: string
  /** SHA-256 of the bytes of script.md. */
  readonly scriptSha256: string
  /** SHA-256 of the bytes of source.pdf. */
  readonly sourceSha256: string
}

declare const approved: unique symbol

/** A script that a person approved, bound to the bytes approved. Only `approveScript` and `confirmApproval` make one. */
export interface ApprovedScript {
  readonly [approved]: true
  readonly slug: string
  readonly script: Script
  readonly approval: ApprovalRecord
}
