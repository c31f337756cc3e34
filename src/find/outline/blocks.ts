import type { Paragraph } from '../../read/index.ts'
import type { Slot } from './sections.ts'

/** A paragraph of the review in its place: under which headings it stands, and what they say that it is for. */
export interface Block {
  /** Its place in the reading order, counted from 0. */
  readonly index: number
  readonly paragraph: Paragraph
  /** The words without leading signs such as "✎" or "★". */
  readonly text: string
  readonly isHeading: boolean
  /** The headings above it, outermost first. A heading stands under itself last. */
  readonly headings: readonly string[]
  /** The places of these headings, in the same order; the last is the section that it stands in. */
  readonly sections: readonly number[]
  /** What the innermost heading that says so is for. */
  readonly slot: Slot | undefined
  /** The place of the outermost heading of that slot: the part of the review that the block belongs to. */
  readonly area: number
  /** Whether a heading above it opens a summary of the whole. */
  readonly inSummary: boolean
}

export const isHeading = (block: Block): boolean => block.isHeading

/** The section that a block stands in: the place of its innermost heading, -1 before the first. */
export const sectionOf = (block: Block): number => block.sections.at(-1) ?? -1

/** An entry of a list: a bullet, a letter, or a number of its own ("3", not "4.18"). */
export const isEntry = ({ paragraph }: Block): boolean =>
  paragraph.kind === 'item' ||
  (paragraph.kind !== 'cell' && /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]*$/i.test(paragraph.paragraph ?? ''))

/** The number or letter printed before an entry of a list; empty for a bullet. */
export const printedMark = ({ paragraph }: Block): string => {
  const bullet = paragraph.bullet ?? ''
  return /[\p{L}\p{N}]/u.test(bullet) ? bullet : ''
}

/** Drops pictograms, rules and dashes that designers set before words. */
export const withoutSigns = (text: string): string =>
  text
    .replace(/^[−–—-]\s+(?=\p{L})/u, '')
    .replace(/^(?:[\p{So}\p{Co}\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf□☐]\uFE0F?\s*|\?\s+(?=\p{Lu}))+/u, '')
    .trim()
