import type { Knowledge, SupportLine } from '../../knowledge/index.ts'
import type { Episode } from '../episode.ts'
import { attributionOf } from './attribution.ts'
import { type Recommendation, recommendationsOf } from './recommendations.ts'
import { type Rights, rightsOf } from './rights.ts'
import { supportLinesOf } from './support.ts'

/** What notes and the page of an episode tell, and no list of several: fetched for one episode at a time. JSON gives it back as it was. */
export interface AtLength {
  readonly attribution: string
  readonly rights: Rights
  readonly recommendations: readonly Recommendation[]
  readonly supportLines: readonly SupportLine[]
}

/** What is told of an episode at length. */
export const atLengthOf = (
  { approved: { script, approval }, findings }: Pick<Episode, 'approved' | 'findings'>,
  { publisher, knowledge }: { readonly publisher: string; readonly knowledge: Knowledge },
): AtLength => {
  const { review, recommendations } = script.frontMatter
  return {
    attribution: attributionOf(script, publisher),
    rights: rightsOf(approval.rights, publisher, review.board),
    recommendations: recommendationsOf(recommendations, findings.findings, knowledge),
    supportLines: supportLinesOf(script, knowledge),
  }
}
