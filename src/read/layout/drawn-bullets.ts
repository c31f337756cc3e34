import type { Shape, Word } from '../pdf/page-content.ts'
import type { Line } from './lines.ts'
import { lineOf } from './lines.ts'

/** Lines with the bullets that the PDF draws as small filled shapes instead of setting them as letters. */
export const withDrawnBullets = (lines: readonly Line[], shapes: readonly Shape[]): readonly Line[] => {
  const dots = shapes.filter(isDot)
  if (dots.length === 0) return lines
  return lines.map((line) => {
    const dot = dots.find((one) => isBefore(one, line))
    return dot === undefined ? line : { ...lineOf([bulletAt(dot, line), ...line.words], line.page), size: line.size }
  })
}

const isDot = ({ left, top, right, bottom }: Shape): boolean => {
  const width = right - left
  const height = bottom - top
  return (
    width > 1.2 && width < 7 && height > 1.2 && height < 7 && Math.abs(width - height) < 0.35 * Math.max(width, height)
  )
}

const isBefore = (dot: Shape, line: Line): boolean => {
  const middle = (dot.top + dot.bottom) / 2
  const gap = line.left - dot.right
  return gap > 1 && gap < 2.2 * line.size && middle < line.baseline && middle > line.baseline - 0.75 * line.size
}

const bulletAt = (dot: Shape, line: Line): Word => ({
  text: '•',
  left: dot.left,
  right: dot.right,
  baseline: line.baseline,
  size: line.size,
  font: '',
  bold: false,
  italic: false,
  color: dot.fill ?? '',
  opacity: 1,
  spaced: true,
  artifact: false,
})
