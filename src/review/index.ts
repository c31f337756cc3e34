export type { ApprovalRecord, ApprovedScript, Confirmations, RightsBasis } from './approval.ts'
export type { Remark, RemarkLevel } from './remark.ts'
