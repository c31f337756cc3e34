import { THEMES, type Theme } from '../../knowledge/index.ts'
import type { Block, Citation, Script, Segment } from '../script/script.ts'
import { escapePattern } from './escape-pattern.ts'
import type { SegmentPrompt, WriterPrompts } from './prompts.ts'

type ReviewCitation = Extract<Citation, { kind: 'review' }>

/** A run of blocks of a segment: spoken as it stands, or to be written anew. */
export interface Part {
  readonly kind: 'fixed' | 'write'
  readonly blocks: readonly Block[]
}

/** A segment that a model may write parts of. */
export interface WritableSegment {
  /** Of the script, counted from 0. */
  readonly index: number
  readonly heading: string
  readonly prompt: SegmentPrompt
  readonly parts: readonly Part[]
  readonly theme?: Theme
}

/** The segments of a script of which a model may write parts: those that the prompts name, as far as they quote the review. */
export const writableSegments = (script: Script, { segments }: WriterPrompts): readonly WritableSegment[] =>
  script.segments.flatMap((segment, index) => {
    const prompt = segments.find(({ headings }) => headings.some((heading) => matches(segment.heading, heading)))
    if (prompt === undefined || segment.audience !== undefined) return []
    const parts = partsOf(segment)
    if (!parts.some(({ kind }) => kind === 'write')) return []
    const theme = themeOf(segment, script)
    return [{ index, heading: segment.heading, prompt, parts, ...(theme === undefined ? {} : { theme }) }]
  })

/** What the review says in the words that a part cites. */
export const citedBy = ({ blocks }: Part, { citations }: Script): readonly ReviewCitation[] =>
  blocks
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.citations))
    .flatMap((label) => citations[label] ?? [])
    .filter((citation) => citation.kind === 'review')

const matches = (heading: string, form: string): boolean =>
  new RegExp(`^${form.split('*').map(escapePattern).join('\\S.*')}$`, 'iu').test(heading)

/**
 * Quotations are written anew, with the words that announce them; what somebody said is heard in their own voice and stays, and so does
 * a question that leads to what follows.
 */
const partsOf = ({ blocks }: Segment): readonly Part[] => {
  const parts: Part[] = []
  for (const [index, block] of blocks.entries()) {
    const kind = isWritable(block) || announces(block, blocks[index + 1]) ? 'write' : 'fixed'
    const last = parts.at(-1)
    if (last?.kind === kind) parts.splice(-1, 1, { kind, blocks: [...last.blocks, block] })
    else parts.push({ kind, blocks: [block] })
  }
  return parts
}

const isWritable = ({ kind, sentences }: Block): boolean => kind === 'quotation' && !isSomeonesWords(sentences)

const isSomeonesWords = (sentences: Block['sentences']): boolean => {
  const text = sentences.map((sentence) => sentence.text).join(' ')
  return /^[“"‘][^”"]*[”"’]$/u.test(text)
}

const announces = ({ kind, sentences }: Block, next: Block | undefined): boolean =>
  kind === 'narration' &&
  next !== undefined &&
  isWritable(next) &&
  sentences.every(({ text, citations }) => citations.length === 0 && text.endsWith('.'))

/** The theme whose guidance the segment speaks. */
const themeOf = ({ blocks }: Segment, { citations }: Script): Theme | undefined => {
  const labels = blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.citations))
  const ids = labels.flatMap((label) => {
    const citation = citations[label]
    return citation?.kind === 'guidance' ? [citation.id] : []
  })
  return THEMES.find((theme) => ids.includes(theme))
}
