import type { TextBox } from './boxes.ts'

/** Elements on each side of a gutter, fewer than which make no column. */
const LEAST = 3

/** A column is at least this share of the width that the elements take together; a narrower one is a margin of numbers or labels. */
const NARROWEST = 0.25

/** Share of a column's elements that reach well into its width. Prose does, labels beside a text do not. */
const FILLED = 0.5

/**
 * Elements in the order in which they are read: each list is one column, or a part of the page that has no columns, from top to
 * bottom. `isFixed` says which elements stand for themselves, such as tables, and never make a column.
 */
export const readingColumns = <T extends TextBox>(elements: readonly T[]): readonly (readonly T[])[] => {
  const sorted = elements.toSorted((a, b) => a.top - b.top || a.left - b.left)
  const cut = bestCut(sorted)
  if (cut === undefined) return sorted.length === 0 ? [] : [sorted]
  const { from, to, gutter } = cut
  const within = sorted.slice(from, to)
  return [
    ...readingColumns(sorted.slice(0, from)),
    ...readingColumns(within.filter((one) => one.right <= gutter)),
    ...readingColumns(within.filter((one) => one.right > gutter)),
    ...readingColumns(sorted.slice(to)),
  ]
}

interface Cut {
  /** The elements from here, up to but without `to`, stand in columns. */
  readonly from: number
  readonly to: number
  readonly gutter: number
}

const bestCut = (sorted: readonly TextBox[]): Cut | undefined => {
  const left = Math.min(...sorted.map((one) => one.left))
  const right = Math.max(...sorted.map((one) => one.right))
  let best: (Cut & { readonly width: number }) | undefined
  for (const gutter of guttersOf(sorted)) {
    if (gutter < left + 0.2 * (right - left) || gutter > right - 0.2 * (right - left)) continue
    for (const { from, to } of runsBeside(sorted, gutter)) {
      if (!areColumns(sorted.slice(from, to), gutter, right - left)) continue
      const width = gapAt(sorted.slice(from, to), gutter)
      if (
        best === undefined ||
        to - from > best.to - best.from ||
        (to - from === best.to - best.from && width > best.width)
      )
        best = { from, to, gutter, width }
    }
  }
  return best
}

/** Places just left of where elements begin: a column begins at one of them. */
const guttersOf = (sorted: readonly TextBox[]): readonly number[] => [
  ...new Set(sorted.map((one) => Math.floor(one.left) - 2)),
]

const runsBeside = (
  sorted: readonly TextBox[],
  gutter: number,
): readonly { readonly from: number; readonly to: number }[] => {
  const runs: { from: number; to: number }[] = []
  let from = 0
  sorted.forEach((one, at) => {
    if (one.left >= gutter || one.right <= gutter) return
    if (at > from) runs.push({ from, to: at })
    from = at + 1
  })
  if (sorted.length > from) runs.push({ from, to: sorted.length })
  return runs
}

const areColumns = (run: readonly TextBox[], gutter: number, whole: number): boolean => {
  const left = run.filter((one) => one.right <= gutter)
  const right = run.filter((one) => one.left >= gutter)
  if (left.length < LEAST || right.length < LEAST) return false
  return [left, right].every((column) => isFilled(column, whole)) && sideBySide(left, right)
}

const isFilled = (column: readonly TextBox[], whole: number): boolean => {
  const from = Math.min(...column.map((one) => one.left))
  const width = Math.max(...column.map((one) => one.right)) - from
  if (width < NARROWEST * whole) return false
  return column.filter((one) => one.right - from > 0.6 * width).length >= FILLED * column.length
}

/** Columns overlap in height for at least a third of the shorter one. */
const sideBySide = (left: readonly TextBox[], right: readonly TextBox[]): boolean => {
  const span = (column: readonly TextBox[]) =>
    [Math.min(...column.map((one) => one.top)), Math.max(...column.map((one) => one.bottom))] as const
  const [a, b] = span(left)
  const [c, d] = span(right)
  return Math.min(b, d) - Math.max(a, c) > 0.33 * Math.min(b - a, d - c)
}

const gapAt = (run: readonly TextBox[], gutter: number): number =>
  Math.min(...run.filter((one) => one.left >= gutter).map((one) => one.left)) -
  Math.max(...run.filter((one) => one.right <= gutter).map((one) => one.right))
