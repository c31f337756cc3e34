export type { About, Finding, FindingKind, Findings, ReportKind, SourceRemark } from './findings.ts'
