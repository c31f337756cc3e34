import type { Anchor } from '../../read/index.ts'
import type { FindingKind } from '../findings.ts'
import type { Block } from '../outline/blocks.ts'

export type Part = Anchor & { readonly text: string }

/** How an item was noticed; it decides how sure the finder is, and which of two copies is the master. */
export type Origin = 'label' | 'section' | 'cue' | 'plan'

/** Something that may be an item, before copies are counted together and agencies and themes are read. */
export interface Candidate {
  readonly kind: FindingKind
  /** As printed; empty where nothing is printed. */
  readonly label: string
  /** The number in the label, such as "3" or "5.1"; empty where it has none. */
  readonly number: string
  readonly origin: Origin
  /** The paragraph that it begins in. */
  readonly block: Block
  /** The paragraphs that its words stand in, in order. */
  readonly blocks: readonly Block[]
  readonly parts: readonly Part[]
  readonly confidence: number
}

export const textOf = (candidate: Candidate): string => candidate.parts.map((part) => part.text).join(' ')

export const pagesOf = (candidate: Candidate): readonly number[] =>
  [...new Set(candidate.blocks.flatMap((block) => block.paragraph.pages))].sort((a, b) => a - b)

/** A part with the place of the block that its words stand in. */
export const partOf = (block: Block, text: string): Part => {
  const { page, printedPage, paragraph } = block.paragraph
  return {
    page,
    ...(printedPage === undefined ? {} : { printedPage }),
    ...(paragraph === undefined ? {} : { paragraph }),
    text,
  }
}

/** A whole paragraph that stands as an item by its place: no label, in a section or under a table's head of that kind. */
export const placedCandidate = (kind: FindingKind, block: Block): Candidate => ({
  kind,
  label: '',
  number: '',
  origin: 'section',
  block,
  blocks: [block],
  parts: [partOf(block, block.text)],
  confidence: 0.8,
})
