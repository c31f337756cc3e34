import type { Audience } from '../knowledge/index.ts'
import type { PublishState } from './state.ts'

/**
 * What a file is for, in the order of writing: media; pages, which name media and each other; what leads strangers to the pages (home and
 * sitemap); feeds, which name all of it; the list of what is gone, once nothing names that any longer.
 */
export const ROLES = ['media', 'page', 'front', 'feed', 'gone'] as const
export type Role = (typeof ROLES)[number]

interface Placed {
  readonly role: Role
  /** Relative to the site's folder, with forward slashes. */
  readonly path: string
  /** Whether its words can be searched; false where absent. */
  readonly searched?: boolean
}

/** A file whose bytes are at hand. */
export interface ReadyFile extends Placed {
  readonly content: string | Uint8Array
}

/** A file that is made only if it has to be written. */
export interface DrawnFile extends Placed {
  /** SHA-256 of everything that it is made from: the same gives the same bytes. */
  readonly madeFrom: string
  readonly draw: () => string | Uint8Array | Promise<string | Uint8Array>
}

/** A file that is copied, once its bytes have been found to be those of the record. */
export interface CopiedFile extends Placed {
  readonly copyOf: string
  readonly bytes: number
  readonly sha256: string
}

export type PlannedFile = ReadyFile | DrawnFile | CopiedFile

/** A feed document: where it stands in the site and on the web. */
export interface FeedPlace {
  readonly audience: Audience
  readonly path: string
  readonly address: string
}

/** Everything that publishing will do. */
export interface SitePlan {
  /** By role, in the order of ROLES. */
  readonly files: readonly PlannedFile[]
  /** Files of an earlier publication that are no longer in the site. */
  readonly stale: readonly string[]
  readonly state: PublishState
  /** What people subscribe to. */
  readonly feeds: readonly FeedPlace[]
  /** The documents that hold a feed's older episodes. */
  readonly archives: readonly FeedPlace[]
  /** Address of the front page. */
  readonly home: string
  /** What the publisher should know, one sentence or two each. */
  readonly warnings: readonly string[]
}

/** The text or bytes of a file, made if need be; undefined for one that is copied. */
export const contentOf = async (file: PlannedFile): Promise<string | Uint8Array | undefined> => {
  if ('content' in file) return file.content
  return 'draw' in file ? file.draw() : undefined
}
