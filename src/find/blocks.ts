import type { Document, Paragraph } from '../read/index.ts'
import { type Slot, slotOfHeading } from './sections.ts'

/** A paragraph of the review in its place: under which headings it stands, and what they say that it is for. */
export interface Block {
  /** Its place in the reading order, counted from 0. */
  readonly index: number
  readonly paragraph: Paragraph
  /** The words without leading signs such as "✎" or "★". */
  readonly text: string
  /** The headings above it, outermost first. A heading stands under itself last. */
  readonly headings: readonly string[]
  /** What the innermost heading that says so is for. */
  readonly slot: Slot | undefined
  /** The number of the innermost heading's section, counted from 0 in reading order. */
  readonly section: number
}

interface Heading {
  readonly level: number
  readonly text: string
  readonly slot: Slot | undefined
}

/** The paragraphs of a review with the headings above each. */
export const readBlocks = (document: Document): readonly Block[] => {
  let above: readonly Heading[] = []
  let section = 0
  return document.paragraphs.map((paragraph, index) => {
    const text = withoutSigns(paragraph.text)
    if (paragraph.kind === 'heading') {
      above = [...openAbove(above, paragraph), { level: levelOf(paragraph), text, slot: slotOfHeading(text) }]
      section = index
    }
    const slot = above.findLast((heading) => heading.slot !== undefined)?.slot
    return { index, paragraph, text, headings: above.map((heading) => heading.text), slot, section }
  })
}

/** Whether the block is a heading. */
export const isHeading = (block: Block): boolean => block.paragraph.kind === 'heading'

/** Drops pictograms and rules that designers set before words. */
export const withoutSigns = (text: string): string =>
  text.replace(/^(?:[\p{So}\p{Co}\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf□☐]\uFE0F?\s*|\?\s+(?=\p{Lu}))+/u, '').trim()

const openAbove = (above: readonly Heading[], heading: Paragraph): readonly Heading[] => {
  const level = levelOf(heading)
  return above.filter((open) => open.level < level)
}

const levelOf = (heading: Paragraph): number => heading.level ?? 2
