export { findFindings } from './find-findings.ts'
export type { About, Finding, FindingKind, Findings, ReportKind, SourceRemark } from './findings.ts'
export { formatFindings, parseFindings } from './findings-json.ts'
