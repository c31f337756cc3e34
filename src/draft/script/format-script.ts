import { formatCitation } from './citation.ts'
import { formatFrontMatter } from './front-matter.ts'
import { escapeMarkdown } from './markdown-text.ts'
import type { Block, Script, Segment, Sentence } from './script.ts'

/** A script as Markdown in its canonical form: one sentence a line, footnotes last. `parseScript` undoes it. */
export const formatScript = ({ frontMatter, segments, citations }: Script): string => {
  const footnotes = Object.entries(citations).map(([label, citation]) => `[^${label}]: ${formatCitation(citation)}\n`)
  const parts = [`---\n${formatFrontMatter(frontMatter)}---\n`, ...segments.map(formatSegment)]
  if (footnotes.length > 0) parts.push(footnotes.join(''))
  return parts.join('\n')
}

/** A sentence as Markdown, its footnote marks right after it. */
export const formatSentence = ({ text, citations }: Pick<Sentence, 'text' | 'citations'>): string =>
  `${escapeMarkdown(text)}${citations.map((label) => `[^${label}]`).join('')}`

const formatSegment = ({ heading, audience, blocks }: Segment): string => {
  const mark = audience === undefined ? '' : ` {audience=${audience}}`
  return [`## ${escapeMarkdown(heading).replace(/#$/, '\\#')}${mark}\n`, ...blocks.map(formatBlock)].join('\n')
}

const formatBlock = ({ kind, sentences }: Block): string =>
  sentences.map((sentence) => `${kind === 'quotation' ? '> ' : ''}${formatSentence(sentence)}\n`).join('')
