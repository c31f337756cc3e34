import type { Edge } from './table-rules.ts'

/** How much of a stretch edges cover, in points. Where several lie upon each other, it counts once. */
export const drawnLength = (edges: readonly Edge[], from: number, to: number): number => {
  let covered = 0
  let reached = from
  for (const edge of edges.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, reached))
    reached = Math.max(reached, Math.min(edge.to, to))
  }
  return covered
}
