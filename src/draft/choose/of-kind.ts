import type { Finding, FindingKind, Findings } from '../../find/index.ts'

/** The findings of these kinds, in the order of the review. */
export const ofKind = (
  { findings }: { readonly findings: Findings },
  ...kinds: readonly FindingKind[]
): readonly Finding[] => findings.findings.filter(({ kind }) => kinds.includes(kind))
