import { z } from 'zod'
import type { ApprovalRecord } from './approval.ts'
import { approvalBroken } from './errors.ts'
import { isWebAddress } from './web-address.ts'

const HASH = z.string().regex(/^[0-9a-f]{64}$/)

/** Keys in the order in which the file has them. */
const SCHEMA = z.strictObject({
  version: z.literal(1),
  by: z.string().min(1),
  role: z.string().min(1),
  approvedAt: z.iso.datetime(),
  scriptSha256: HASH,
  sourceSha256: HASH,
  publishedUrl: z.string().refine(isWebAddress),
  rights: z.enum(['own', 'permission', 'ogl']),
  proceedingsClear: z.literal(true),
  anonymityChecked: z.literal(true),
  familyInformed: z.enum(['yes', 'not-applicable']),
  explicit: z.boolean(),
  expires: z.iso.date(),
  publishAt: z.iso.datetime({ offset: true }).exactOptional(),
  acknowledged: z.record(z.string(), z.string().min(1)),
})

/** The text of approval.json. */
export const formatApproval = (record: ApprovalRecord): string => `${JSON.stringify(SCHEMA.parse(record), null, 2)}\n`

/**
 * An approval from the text of approval.json, or from its JSON value.
 * @throws ScrcastError `review/approval-broken`
 */
export const parseApproval = (value: unknown): ApprovalRecord => {
  try {
    return SCHEMA.parse(typeof value === 'string' ? JSON.parse(value) : value)
  } catch (error) {
    throw approvalBroken(error)
  }
}
