import { type Finding, type FindingKind, type Findings, findFindings } from '../../src/find/index.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { reviewOf } from './review-of.ts'

const knowledge = await loadKnowledge()

/** What is found in a review written in the notation of reviewOf. */
export const findingsIn = (text: string): Findings => findFindings(reviewOf(text), knowledge)

/** The items of one kind. */
export const foundIn = (text: string, kind: FindingKind): readonly Finding[] =>
  findingsIn(text).findings.filter((finding) => finding.kind === kind)

/** The texts of the items of one kind. */
export const textsIn = (text: string, kind: FindingKind): readonly string[] =>
  foundIn(text, kind).map((finding) => finding.text)
