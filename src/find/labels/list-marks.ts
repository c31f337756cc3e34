import type { Block } from '../outline/blocks.ts'

/** How the entries of a list are marked. */
export type MarkStyle = 'sign' | 'letter' | 'roman' | 'number'

/** The style of the mark before a block; undefined where it is no entry of a list. */
export const markStyle = ({ paragraph }: Block): MarkStyle | undefined => {
  const mark = paragraph.bullet ?? (/^\d{1,2}$/.test(paragraph.paragraph ?? '') ? (paragraph.paragraph ?? '') : '')
  const plain = mark.replace(/[().\s]/g, '')
  if (/^\d+[a-z]?$/.test(plain)) return 'number'
  if (/^(?:[ivx]{2,5}|[ivx])$/i.test(plain)) return 'roman'
  if (/^[a-z]$/i.test(plain)) return 'letter'
  return paragraph.kind === 'item' ? 'sign' : undefined
}

/** Whether the block is a point of a list: an item, or a text that begins with a letter in brackets. */
export const isPoint = (block: Block): boolean =>
  block.paragraph.kind === 'item' ||
  /^[−–—-]\s/.test(block.paragraph.text) ||
  /^\(?(?:[a-z]|[ivx]{1,4})\)\s/i.test(block.text) ||
  (block.paragraph.bullet ?? '') !== ''

/** A sub-point with its letter, as the review prints it; a plain bullet is not printed. */
export const withMark = (block: Block): string => {
  const bullet = block.paragraph.bullet ?? ''
  return /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]/i.test(bullet) ? `${bullet} ${block.text}` : block.text
}
