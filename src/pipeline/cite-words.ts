import { findSources, formatCitation, type Source } from '../draft/index.ts'
import { openLocate } from '../read/index.ts'
import { countWords } from '../shared/index.ts'
import { loadBriefing } from './load-briefing.ts'
import { findBriefing, type Workspace } from './workspace.ts'

export interface CitedWords {
  /** Footnotes to choose from, best first, ready for script.md under the next free number. */
  readonly footnotes: readonly { readonly markdown: string; readonly page: number; readonly likeness: number }[]
  /** Whether the review says just these words. */
  readonly exact: boolean
}

/**
 * Where a briefing's review says these words, or what comes nearest. A single word says nothing of where it comes from: none.
 * @throws ScrcastError `pipeline/no-such-briefing` and what loading refuses
 */
export const citeWords = async (workspace: Workspace, slug: string, words: string): Promise<CitedWords> => {
  const { document, reading } = await loadBriefing(await findBriefing(workspace, slug))
  const sources = countWords(words) < 2 ? [] : findSources(words, document, openLocate(document))
  const labels = 'script' in reading ? Object.keys(reading.script.citations) : []
  const next = Math.max(0, ...labels.map(Number).filter(Number.isInteger)) + 1
  return { footnotes: sources.map((source) => footnote(source, next)), exact: sources[0]?.likeness === 1 }
}

const footnote = ({ citation, likeness }: Source, label: number): CitedWords['footnotes'][number] => ({
  markdown: `[^${label}]: ${formatCitation(citation)}`,
  page: citation.page,
  likeness: Math.round(likeness * 100) / 100,
})
