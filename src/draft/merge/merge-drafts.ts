import { diff3Merge } from 'node-diff3'
import { withFootnoteKeys } from './footnote-keys.ts'

export interface Drafts {
  /** The script as it was drafted before. */
  readonly base: string
  /** What its author made of it. */
  readonly edited: string
  /** The script as it is drafted anew. */
  readonly fresh: string
}

export interface MergedDraft {
  readonly markdown: string
  /** How many places both the author and the fresh draft changed; each is marked, and a script with a mark cannot be read. */
  readonly conflicts: number
}

/**
 * A fresh draft with the author's changes in it, line by line: what the author changed stays, what they left alone is as drafted anew.
 * Footnotes are compared by what they say, not by their numbers, so that a citation moves with its sentence; the author's numbers stay.
 */
export const mergeDrafts = ({ base, edited, fresh }: Drafts): MergedDraft => {
  const lineEnd = edited.includes('\r\n') ? '\r\n' : '\n'
  const { bodies, restore } = withFootnoteKeys({ base: lines(base), edited: lines(edited), fresh: lines(fresh) })
  const regions = diff3Merge<string>([...bodies.edited], [...bodies.base], [...bodies.fresh], {
    excludeFalseConflicts: true,
  })
  const merged = regions.flatMap(({ ok, conflict }) => ok ?? marked(conflict?.a ?? [], conflict?.b ?? []))
  return {
    markdown: `${restore(merged).join(lineEnd)}${lineEnd}`,
    conflicts: regions.filter(({ conflict }) => conflict !== undefined).length,
  }
}

const lines = (markdown: string): readonly string[] =>
  markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .split('\n')

/** The marks that every tool for merging knows. */
const marked = (edited: readonly string[], fresh: readonly string[]): readonly string[] => [
  '<<<<<<< yours',
  ...edited,
  '=======',
  ...fresh,
  '>>>>>>> drafted anew',
]
