import type { Block } from './blocks.ts'
import { holds, type TextBox } from './boxes.ts'
import type { Column } from './join-blocks.ts'
import type { Line } from './lines.ts'

/** A box in the page's margin, beside the running text, with the lines that it holds. */
export interface MarginBox extends TextBox {
  readonly lines: readonly Line[]
}

/** The boxes that stand beside the running text and not in it: hardly any line outside them reaches into the strip that they take. */
export const marginBoxesOf = (lines: readonly Line[], boxes: readonly TextBox[]): readonly MarginBox[] => {
  if (boxes.length === 0) return []
  const outside = lines.filter((line) => !boxes.some((box) => holds(box, line)))
  return boxes
    .filter((box) => isBeside(box, outside))
    .map(({ left, top, right, bottom }) => {
      const box = { left, top, right, bottom }
      return { ...box, lines: lines.filter((line) => holds(box, line)) }
    })
    .filter((box) => box.lines.length > 0)
}

/** Lines of running text, fewer than which make no text that a box could stand beside. */
const LEAST = 5

/** Share of those lines, such as a title over the whole page, that may reach into the margin. */
const MOST_REACHING = 0.1

const isBeside = (box: TextBox, outside: readonly Line[]): boolean => {
  const reaching = outside.filter((line) => line.right > box.left && line.left < box.right)
  return (
    outside.length >= LEAST &&
    reaching.length <= MOST_REACHING * outside.length &&
    !reaching.some((line) => line.bottom > box.top && line.top < box.bottom)
  )
}

/** Puts the blocks of each box behind the block of the running text that it begins beside. */
export const withMarginBoxes = (
  columns: readonly Column[],
  boxes: readonly { readonly top: number; readonly blocks: readonly Block[] }[],
): readonly Column[] => {
  const all = [...columns]
  for (const { top, blocks } of boxes) {
    const aside = blocks.map((block) => ({ ...block, aside: true }))
    const at = Math.max(
      0,
      all.findLastIndex((column) => column.some((block) => topOf(block) <= top)),
    )
    const column = all[at] ?? []
    const after = column.findLastIndex((block) => topOf(block) <= top) + 1
    all.splice(at, 1, ...[column.slice(0, after), aside, column.slice(after)].filter((part) => part.length > 0))
  }
  return all
}

/** In points from the page's top; a table's blocks and running text alike. */
const topOf = ({ lines }: Block): number => Math.min(...lines.map((line) => line.top))
