import type { Audience } from '../knowledge/index.ts'
import type { PublishState } from './state.ts'

/** media is written first, pages next, feeds last: a feed never names a file that is not there. */
export type Role = 'media' | 'page' | 'feed'

/** A file of the site; `path` is relative to its folder, with forward slashes. */
export type PlannedFile =
  | {
      readonly role: Role
      readonly path: string
      readonly content: string | Uint8Array
      /** Whether its words can be searched; false where absent. */
      readonly searched?: boolean
    }
  /** A big file that is copied, once its bytes have been found to be those of the record. */
  | {
      readonly role: 'media'
      readonly path: string
      readonly copyOf: string
      readonly bytes: number
      readonly sha256: string
    }

/** Everything that publishing will do. */
export interface SitePlan {
  /** In the order of writing. */
  readonly files: readonly PlannedFile[]
  /** Files of an earlier publication that are no longer in the site. */
  readonly stale: readonly string[]
  readonly state: PublishState
  readonly feeds: readonly { readonly audience: Audience; readonly path: string; readonly address: string }[]
  /** Address of the front page. */
  readonly home: string
  /** What the publisher should know, one sentence or two each. */
  readonly warnings: readonly string[]
}
