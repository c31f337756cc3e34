import type { Citation, Script } from './script.ts'

/** Footnotes numbered from 1 in the order in which they are first used; those that no sentence uses are left out. */
export const renumberFootnotes = ({ frontMatter, segments, citations }: Script): Script => {
  const labels = new Map<string, string>()
  const relabel = (label: string): string => {
    const known = labels.get(label) ?? `${labels.size + 1}`
    labels.set(label, known)
    return known
  }
  const relabelled = segments.map((segment) => ({
    ...segment,
    blocks: segment.blocks.map((block) => ({
      ...block,
      sentences: block.sentences.map((sentence) => ({ ...sentence, citations: sentence.citations.map(relabel) })),
    })),
  }))
  const kept = [...labels].flatMap(([old, label]): [string, Citation][] => {
    const citation = citations[old]
    return citation === undefined ? [] : [[label, citation]]
  })
  return { frontMatter, segments: relabelled, citations: Object.fromEntries(kept) }
}
