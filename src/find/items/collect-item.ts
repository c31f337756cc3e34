import { splitSentences } from '../../shared/index.ts'
import { readLabel } from '../labels/labels.ts'
import { isPoint, markStyle, withMark } from '../labels/list-marks.ts'
import { type Block, isHeading } from '../outline/blocks.ts'
import { type Part, partOf } from './candidate.ts'
import { directiveScore, namesActor } from './directive.ts'
import { speaksInGeneral } from './general-statement.ts'
import { isOthersWords } from './others-words.ts'
import { endsSentence, leadsIn, startsWithin } from './sentence-shape.ts'

/** The paragraphs of one item. */
export interface Collected {
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
}

/**
 * What belongs to the item whose label stands in the block at `start`: the rest of that paragraph, the text beside or below it, its
 * sub-points, and the other paragraphs of its box. A heading, the next label, a note on who leads, or a paragraph of its own ends it.
 */
export const collectItem = (blocks: readonly Block[], start: number, rest: string): Collected => {
  const first = blocks[start]
  if (first === undefined) return { blocks: [], parts: [] }
  const begun: Collected = rest === '' ? { blocks: [], parts: [] } : { blocks: [first], parts: [partOf(first, rest)] }
  return extend(begun, blocks, { start, first, labelled: true })
}

/** The item that begins with the whole of the block at `start`: the block and what continues it. */
export const collectFrom = (blocks: readonly Block[], start: number): Collected => {
  const first = blocks[start]
  if (first === undefined) return { blocks: [], parts: [] }
  return extend({ blocks: [first], parts: [partOf(first, first.text)] }, blocks, { start, first, labelled: false })
}

/** A note beside an item that is not its text: who leads, by when, what it is linked to, what should come of it. */
export const isNote = (text: string): boolean => NOTE.test(text) || /^\(?(?:linked|links) to\b/i.test(text)

const NOTE =
  /^(?:\(?(?:links?|linked) (?:to|with)\b|lead(?: agency| officer)?s?\b|owner|time ?scales?|by when|target date|deadline|(?:anticipated|intended|expected|desired) (?:\w+ )?(?:outcomes?|impact)|outcomes?|rationale|success (?:criteria|measures?)|status|progress|action taken|source|evidence|rating)\b.{0,40}[:|]|^.{0,60}\|.*\b(?:lead|months?|owner)\b/i

interface Start {
  readonly start: number
  /** The block of the label, or the first of the text. */
  readonly first: Block
  readonly labelled: boolean
}

const extend = (begun: Collected, blocks: readonly Block[], { start, first, labelled }: Start): Collected => {
  const taken = [...begun.blocks]
  const parts = [...begun.parts]
  for (const block of blocks.slice(start + 1, start + MOST_PARAGRAPHS)) {
    const previous = taken.at(-1) ?? first
    if (!belongs({ block, first, opening: taken[0] ?? first, before: parts.at(-1)?.text, previous, labelled })) break
    taken.push(block)
    parts.push(partOf(block, withMark(block)))
  }
  return { blocks: taken, parts }
}

/** Further than this no item runs; it bounds what a text without headings could swallow. */
const MOST_PARAGRAPHS = 25

interface Place {
  readonly block: Block
  readonly first: Block
  /** Where the item's own words begin: a label may stand in a strip above them. */
  readonly opening: Block
  /** The last words collected; undefined where the label stands alone. */
  readonly before: string | undefined
  readonly previous: Block
  readonly labelled: boolean
}

const belongs = ({ block, first, opening, before, previous, labelled }: Place): boolean => {
  if (isHeading(block) || isNote(block.text) || opensAnother(block) || block.text.endsWith('?'))
    return before === undefined && block.text.endsWith('?') && !isHeading(block)
  if (before === undefined) return !otherRow(block, first)
  if (otherRow(block, previous) || isSibling(block, first)) return false
  if (labelled && isPoint(block) && block.paragraph.cell === undefined) return true
  if (labelled && isHeading(first) && goesOn(block)) return true
  if (continues(before, block, previous)) return true
  return isSetApartWith(block, opening, labelled)
}

/** Paragraphs of one box belong together, and those of one cell under its label. */
const isSetApartWith = ({ paragraph }: Block, opening: Block, labelled: boolean): boolean => {
  const { boxed, cell } = opening.paragraph
  if (cell !== undefined) return labelled && paragraph.cell?.row === cell.row && paragraph.cell.column === cell.column
  return boxed !== undefined && paragraph.boxed === boxed
}

/** Under a label that is a heading, further paragraphs that say what is to be done, or speak in general, belong to the item. */
const goesOn = (block: Block): boolean =>
  block.paragraph.cell === undefined &&
  (block.slot === 'recommendations' || block.slot === 'mixed'
    ? directiveScore(splitSentences(block.text)[0] ?? '') >= 0.4 && namesActor(block.text) && !isOthersWords(block.text)
    : speaksInGeneral(block.text))

const continues = (before: string, block: Block, previous: Block): boolean => {
  if (previous.paragraph.bold && !block.paragraph.bold && !startsWithin(block.text) && !leadsIn(before)) return false
  const open = !endsSentence(before)
  if (isPoint(block)) return open || leadsIn(before)
  if (block.paragraph.paragraph !== undefined) return false
  return startsWithin(block.text) || (open && !leadsIn(before))
}

/** The next entry of the list that the item itself is an entry of. */
const isSibling = (block: Block, first: Block): boolean =>
  block !== first &&
  markStyle(first) !== undefined &&
  markStyle(block) === markStyle(first) &&
  block.paragraph.box.left <= first.paragraph.box.left + SAME_INDENT

/** In points: entries of one list begin at the same place, but for the width of their numbers. */
const SAME_INDENT = 6

const otherRow = (block: Block, than: Block): boolean => {
  const [here, there] = [block.paragraph.cell, than.paragraph.cell]
  if (here === undefined || there === undefined) return (here === undefined) !== (there === undefined)
  return (
    here.table !== there.table || here.row !== there.row || here.column < there.column || here.column > there.column + 1
  )
}

const opensAnother = (block: Block): boolean => {
  const label = readLabel(block.text)
  return label !== undefined && !(label.code && /^[A-Z]$/.test(label.printed))
}
