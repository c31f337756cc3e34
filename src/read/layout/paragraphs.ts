import type { Box, Paragraph } from '../document.ts'
import type { Block } from './blocks.ts'
import { type HeadingStyle, headingStyleOf, levelsOf } from './headings.ts'
import { joinLines, type Vocabulary } from './hyphens.ts'
import { textOf } from './line-text.ts'
import { type Line, lineOf, mostOf } from './lines.ts'

export interface Making {
  readonly bodySize: number
  readonly vocabulary: Vocabulary
  /** The numbers printed on the pages, by page. */
  readonly printed: ReadonlyMap<number, string>
}

/** Makes paragraphs of blocks: kind, level, text, marker, place. Blocks without words are left out. */
export const paragraphsOf = (blocks: readonly Block[], making: Making): readonly Paragraph[] => {
  const styles = blocks.map((block) => headingStyleOf(block, making.bodySize))
  const levelOf = levelsOf(styles.filter((style) => style !== undefined))
  return blocks.flatMap((block, at) => {
    const paragraph = paragraphOf(block, styles[at], making)
    const style = styles[at]
    return paragraph === undefined ? [] : [style === undefined ? paragraph : { ...paragraph, level: levelOf(style) }]
  })
}

const paragraphOf = (block: Block, style: HeadingStyle | undefined, making: Making): Paragraph | undefined => {
  const lines = withoutMarker(block)
  const [first] = lines
  if (first === undefined) return undefined
  const words = lines.flatMap((line) => line.words)
  const { number, text } = headingNumber(joinLines(lines.map(textOf), making.vocabulary), style)
  if (text === '') return undefined
  const bold = words.filter((word) => word.bold)
  const isBold = lettersIn(bold) * 2 > lettersIn(words)
  const lead = isBold ? '' : boldLeadOf(lines, making.vocabulary)
  const printedPage = making.printed.get(first.page)
  const paragraph = block.marker?.kind === 'number' ? block.marker.text : number
  return {
    page: first.page,
    ...(printedPage === undefined ? {} : { printedPage }),
    ...(paragraph === undefined ? {} : { paragraph }),
    kind: kindOf(block, style),
    text,
    ...(block.marker?.kind === 'bullet' ? { bullet: block.marker.text } : {}),
    pages: [...new Set(lines.map((line) => line.page))].sort((a, b) => a - b),
    box: boxOf(block.lines.filter((line) => line.page === first.page)),
    fontSize: round(mostOf(words, (word) => word.size)),
    bold: isBold,
    ...(lead === '' ? {} : { boldLead: lead }),
    ...(block.cell === undefined ? {} : { cell: block.cell }),
    ...(block.box === undefined ? {} : { boxed: block.box }),
  }
}

const kindOf = (block: Block, style: HeadingStyle | undefined): Paragraph['kind'] => {
  if (block.cell !== undefined) return 'cell'
  if (style !== undefined) return 'heading'
  return block.marker?.kind === 'bullet' ? 'item' : 'paragraph'
}

const withoutMarker = ({ lines, marker }: Block): readonly Line[] => {
  const [first, ...rest] = lines
  if (first === undefined || marker === undefined) return lines
  return [
    { ...lineOf(first.words.slice(marker.words), first.page), size: first.size, baseline: first.baseline },
    ...rest,
  ]
}

/** A heading may have a bare number that running text may not: "2 Appraisal of professional practice". */
const headingNumber = (
  text: string,
  style: HeadingStyle | undefined,
): { readonly number?: string; readonly text: string } => {
  const match = style === undefined ? undefined : /^(\d{1,2})\s+(?=\p{Lu})/u.exec(text)
  return match?.[1] === undefined ? { text } : { number: match[1], text: text.slice(match[0].length) }
}

/** The words at the start that are bold, over line ends. */
const boldLeadOf = (lines: readonly Line[], vocabulary: Vocabulary): string => {
  const leads: Line[] = []
  for (const line of lines) {
    const end = line.words.findIndex((word) => !word.bold)
    if (end !== 0) leads.push(end === -1 ? line : { ...line, words: line.words.slice(0, end) })
    if (end !== -1) break
  }
  return joinLines(leads.map(textOf), vocabulary)
}

const lettersIn = (words: readonly { readonly text: string }[]): number =>
  words.reduce((sum, { text }) => sum + text.length, 0)

const boxOf = (lines: readonly Line[]): Box => {
  const left = Math.min(...lines.map((line) => line.left))
  const top = Math.min(...lines.map((line) => line.top))
  const right = Math.max(...lines.map((line) => line.right))
  const bottom = Math.max(...lines.map((line) => line.bottom))
  return { left: round(left), top: round(top), width: round(right - left), height: round(bottom - top) }
}

const round = (points: number): number => Math.round(points * 10) / 10
