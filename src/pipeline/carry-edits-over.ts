import { mergeDrafts } from '../draft/index.ts'
import { readText, sha256, writeWhole } from '../shared/index.ts'
import { undecidedScript } from './errors.ts'
import { templateNamedIn } from './template-named-in.ts'
import type { BriefingFiles } from './workspace.ts'

export interface CarriedOver {
  /** What script.md is to hold. */
  readonly script: string
  /** Absent where there was no script, or its author had changed nothing. */
  readonly edits?: {
    /** Where the edited script was kept as it was. */
    readonly keptPath: string
    /** Whether its changes stand in the fresh draft. They cannot where it was drafted from another template. */
    readonly carriedOver: boolean
    /** How many places are marked, since the fresh draft changed them too. */
    readonly conflicts: number
  }
}

/**
 * A fresh draft with what the author changed since the last one. The edited script is kept beside it, whatever becomes of it.
 * @throws ScrcastError `pipeline/undecided` while places of an earlier merge are marked
 */
export const carryEditsOver = async (files: BriefingFiles, fresh: string): Promise<CarriedOver> => {
  const edited = await readText(files.script)
  const base = await readText(files.base)
  if (edited === undefined || edited === base || edited === fresh) return { script: fresh }
  if (/^<{7}(?: |$)/m.test(edited)) throw undecidedScript(files.script)
  const keptPath = files.script.replace(/\.md$/, `.edited-${sha256(edited).slice(0, 8)}.md`)
  await writeWhole(keptPath, edited)
  const isOfOther = (draft: string): boolean => templateNamedIn(draft) !== templateNamedIn(fresh)
  if (base === undefined || isOfOther(edited) || isOfOther(base))
    return { script: fresh, edits: { keptPath, carriedOver: false, conflicts: 0 } }
  const { markdown, conflicts } = mergeDrafts({ base, edited, fresh })
  return { script: markdown, edits: { keptPath, carriedOver: true, conflicts } }
}
