import type { Knowledge } from '../../knowledge/index.ts'
import type { ShowSettings } from '../show.ts'
import type { Templates } from './site-templates.ts'

/** What every page needs to know of the site that it is part of. */
export interface Site {
  /** SHA-256 of everything that follows, and of the program that makes the pages. */
  readonly key: string
  readonly show: ShowSettings
  readonly baseUrl: string
  readonly knowledge: Knowledge
  readonly templates: Templates
  /** Place of the cover picture in the site. */
  readonly coverPath: string
  /** Place of the feed in the site. */
  readonly feedPath: string
  /** Whether search engines and directories are asked to leave it out. */
  readonly isPrivate: boolean
}
