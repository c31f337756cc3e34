import type { Knowledge } from '../../knowledge/index.ts'
import type { Document } from '../../read/index.ts'
import type { About, Finding, SourceRemark } from '../findings.ts'
import type { Block } from '../outline/blocks.ts'
import { noRecommendations } from './no-recommendations.ts'
import { notAReview } from './not-a-review.ts'
import { personalDetails } from './personal-details.ts'
import { scanned } from './scanned.ts'
import { sourceStatus } from './source-status.ts'
import { wordings } from './wordings.ts'

export interface RemarkRequest {
  readonly document: Document
  /** The review's paragraphs in their places. */
  readonly blocks: readonly Block[]
  readonly about: About
  readonly findings: readonly Finding[]
  readonly knowledge: Knowledge
}

/** What the reader of the review should know about the review itself: first what concerns the whole, then single words by page. */
export const findSourceRemarks = (request: RemarkRequest): readonly SourceRemark[] => [
  ...notAReview(request),
  ...noRecommendations(request),
  ...sourceStatus(request.document),
  ...scanned(request.document),
  ...personalDetails(request),
  ...wordings(request),
]
