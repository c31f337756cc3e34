import { type ApprovedBriefing, loadApprovedBriefing } from './load-publishable.ts'
import type { ReadScript } from './script-notes.ts'
import type { BriefingFiles } from './workspace.ts'

/** How many briefings are held at a time; a script takes some hundred kilobytes of memory. */
const HELD = 20

/** Approved briefings, each read when it is asked for. */
export interface OpenBriefings {
  readonly open: (files: BriefingFiles) => Promise<ApprovedBriefing>
}

/** The briefings that were last read, so that a few are read once and many do not fill the memory. */
export const openBriefings = (readScript: ReadScript): OpenBriefings => {
  const held = new Map<string, Promise<ApprovedBriefing>>()
  return {
    open: (files) => {
      const known = held.get(files.slug)
      if (known !== undefined) return known
      const [oldest] = held.keys()
      if (held.size >= HELD && oldest !== undefined) held.delete(oldest)
      const briefing = loadApprovedBriefing(files, readScript)
      held.set(files.slug, briefing)
      return briefing
    },
  }
}
