import { citeReview } from '../script/cite-review.ts'
import { formatScript } from '../script/format-script.ts'
import { parseScript } from '../script/parse-script.ts'
import { renumberFootnotes } from '../script/renumber-footnotes.ts'
import type { Block, Citation, Script, Sentence } from '../script/script.ts'
import type { WriterPassage } from './passages.ts'
import type { WritingPlan } from './plan-writing.ts'
import type { SettledLine, SettledPart } from './settle-part.ts'
import type { GaveWay } from './write-script.ts'

/** The script with what was settled in the place of its parts, every sentence cited; and how many sentences are the model's. */
export const assembleScript = (
  { script, model, locate, writtenOut }: WritingPlan,
  settled: readonly SettledPart[],
  gaveWay: readonly GaveWay[],
): { readonly script: Script; readonly written: number } => {
  const cite = openCiting(script, locate)
  const replaced = new Map<Block, readonly Block[]>()
  for (const { part, lines } of settled.filter((one) => one.lines.length > 0))
    for (const [index, block] of part.blocks.entries())
      replaced.set(block, index === 0 ? blocksOf(lines, cite.labels, writtenOut) : [])
  const segments = script.segments.map((segment) => ({
    ...segment,
    blocks: segment.blocks.flatMap((block) => replaced.get(block) ?? [block]),
  }))
  const written = settled.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'written').length
  const notes = gaveWay.map(({ segment, because, instead }) => ({ segment, instead, because }))
  const frontMatter =
    written === 0
      ? script.frontMatter
      : { ...script.frontMatter, writer: { model, sentences: written, gaveWay: notes } }
  const whole = renumberFootnotes({ frontMatter, segments, citations: cite.citations() })
  return { script: parseScript(formatScript(whole)), written }
}

interface Citing {
  /** Labels of the footnotes that cite the passages. */
  readonly labels: (passages: readonly WriterPassage[]) => readonly string[]
  readonly citations: () => Readonly<Record<string, Citation>>
}

/** Adds footnotes to those of a script; words that are cited there already keep their label. */
const openCiting = ({ citations }: Script, locate: WritingPlan['locate']): Citing => {
  const known = new Map(Object.entries(citations).map(([label, citation]) => [JSON.stringify(citation), label]))
  const added: Record<string, Citation> = {}
  const labelOf = ({ text, page }: WriterPassage): readonly string[] => {
    const citation = citeReview(text, [page], locate)
    if (citation === undefined) return []
    const key = JSON.stringify(citation)
    const label = known.get(key) ?? `w${known.size + 1}`
    known.set(key, label)
    if (!Object.hasOwn(citations, label)) added[label] = citation
    return [label]
  }
  return {
    labels: (passages) => passages.flatMap(labelOf),
    citations: () => ({ ...citations, ...added }),
  }
}

/** The narrator says so before the second voice reads. */
const INTRODUCES = 'The review puts it this way.'

/** More sentences than this are heard with a pause between them. */
const MOST_IN_A_PARAGRAPH = 5

const blocksOf = (
  lines: readonly SettledLine[],
  labels: Citing['labels'],
  writtenOut: WritingPlan['writtenOut'],
): readonly Block[] => {
  const blocks: Block[] = []
  const narrate = (sentence: Sentence): void => {
    const last = blocks.at(-1)
    if (last?.kind === 'narration' && last.sentences.length < MOST_IN_A_PARAGRAPH)
      blocks.splice(-1, 1, { kind: 'narration', sentences: [...last.sentences, sentence] })
    else blocks.push({ kind: 'narration', sentences: [sentence] })
  }
  for (const { kind, text, passages } of lines) {
    const citations = labels(passages)
    if (kind === 'written') narrate({ text: writtenOut(text), citations, line: 0 })
    else {
      narrate({ text: INTRODUCES, citations, line: 0 })
      blocks.push({
        kind: 'quotation',
        sentences: passages.map((passage) => ({ text: passage.text, citations: labels([passage]), line: 0 })),
      })
    }
  }
  return blocks
}
