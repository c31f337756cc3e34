import type { Shape } from '../pdf/page-content.ts'

/** A drawn edge: level ones run along x at height `at`, upright ones along y at distance `at` from the page's left. */
export interface Edge {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The drawn grid of a table. */
export interface Grid {
  /** Where columns begin and end, from left to right; one more than there are columns. */
  readonly columns: readonly number[]
  /** Where rows begin and end, from top to bottom; one more than there are rows. */
  readonly rows: readonly number[]
  /** The edges as drawn. */
  readonly level: readonly Edge[]
  readonly upright: readonly Edge[]
}

/** Edges at one height that follow each other without a gap. */
interface Row extends Edge {
  /** Where one piece ends and the next begins. */
  readonly breaks: readonly number[]
}

/** Points within which two edges are the same edge. */
const SAME = 4

/** The grids drawn on a page: level edges of one width above each other, with upright edges or breaks that part them into columns. */
export const findGrids = (shapes: readonly Shape[]): readonly Grid[] => {
  const { level, upright } = edgesOf(shapes)
  return groupsOf(level, upright).flatMap((group) => {
    const grid = gridOf(group, level, upright)
    return grid === undefined ? [] : [grid]
  })
}

const edgesOf = (shapes: readonly Shape[]): { readonly level: readonly Edge[]; readonly upright: readonly Edge[] } => {
  const level: Edge[] = []
  const upright: Edge[] = []
  for (const { left, top, right, bottom, fill } of shapes) {
    const width = right - left
    const height = bottom - top
    const white = fill !== undefined && /^#f[c-f]f[c-f]f[c-f]$/i.test(fill)
    if (height < 3 && width > 8) level.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (width < 3 && height > 5) upright.push({ at: (left + right) / 2, from: top, to: bottom })
    else if (width > 8 && height > 8 && !white) {
      level.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right })
      upright.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom })
    }
  }
  return { level, upright }
}

/** Level edges joined with those that touch them, by way of upright edges or of standing above each other with the same ends. */
const groupsOf = (level: readonly Edge[], upright: readonly Edge[]): readonly (readonly Row[])[] => {
  const rows = joinedRows(level).toSorted((a, b) => a.at - b.at)
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.findLast((one) => {
      const last = one.at(-1)
      return last !== undefined && sameEnds(last, row) && isConnected(one, row, upright)
    })
    if (group === undefined) groups.push([row])
    else group.push(row)
  }
  return groups.filter((group) => group.length >= 3 || (group.length === 2 && hasInnerUpright(group, upright)))
}

/** Pieces of edges at one height that follow each other, as one edge. */
const joinedRows = (level: readonly Edge[]): readonly Row[] => {
  const rows: { at: number; from: number; to: number; breaks: number[] }[] = []
  for (const edge of level.toSorted((a, b) => a.at - b.at || a.from - b.from)) {
    const row = rows.findLast(
      (one) => Math.abs(one.at - edge.at) < 2 && edge.from < one.to + SAME && edge.to > one.from - SAME,
    )
    if (row === undefined) rows.push({ ...edge, breaks: [] })
    else {
      if (edge.from > row.from + SAME) row.breaks.push(edge.from)
      row.from = Math.min(row.from, edge.from)
      row.to = Math.max(row.to, edge.to)
    }
  }
  return rows
}

const sameEnds = (a: Edge, b: Edge): boolean => Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME

/** Rows further apart than this, in points, belong together only where upright edges join them. */
const FAR = 90

const isConnected = (group: readonly Row[], below: Row, upright: readonly Edge[]): boolean => {
  const above = group.at(-1)
  if (above === undefined) return false
  if (coveredBetween(above, below, upright).length >= 2) return true
  const near = upright.filter((edge) => edge.at > above.from - SAME && edge.at < above.to + SAME)
  const between = near.some((edge) => edge.from < below.at - SAME && edge.to > above.at + SAME)
  const beginsBelow = near.some((edge) => Math.abs(edge.from - below.at) < SAME)
  // Without upright edges rules alone may make the rows, below a head whose colour gives it sides.
  const onlyRules = group.length <= 2 || !near.some((edge) => Math.abs(edge.to - above.at) < SAME)
  return !between && !beginsBelow && onlyRules && below.at - above.at < FAR
}

const coveredBetween = (above: Edge, below: Edge, upright: readonly Edge[]): readonly number[] => {
  const places = distinct(
    upright.filter((edge) => edge.at > above.from - SAME && edge.at < above.to + SAME).map((edge) => edge.at),
  )
  return places.filter((at) => {
    const edges = upright.filter((edge) => Math.abs(edge.at - at) < SAME)
    return drawnLength(edges, above.at, below.at) > 0.9 * (below.at - above.at)
  })
}

/** How much of the way from one place to another the edges cover; where several are drawn over each other they count once. */
export const drawnLength = (edges: readonly Edge[], from: number, to: number): number => {
  let covered = 0
  let reached = from
  for (const edge of edges.toSorted((a, b) => a.from - b.from)) {
    covered += Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, reached))
    reached = Math.max(reached, Math.min(edge.to, to))
  }
  return covered
}

const hasInnerUpright = ([above, below]: readonly Edge[], upright: readonly Edge[]): boolean =>
  above !== undefined &&
  below !== undefined &&
  coveredBetween(above, below, upright).some((at) => at > above.from + 12 && at < above.to - 12)

const gridOf = (group: readonly Row[], level: readonly Edge[], upright: readonly Edge[]): Grid | undefined => {
  const first = group[0]
  const last = group.at(-1)
  if (first === undefined || last === undefined) return undefined
  const isWithin = (edge: Edge) => edge.at > first.from - SAME && edge.at < first.to + SAME
  const within = upright.filter((edge) => isWithin(edge) && edge.to > first.at - SAME && edge.from < last.at + SAME)
  const breaks = group.flatMap((row) => row.breaks)
  const usual = distinct(breaks).filter(
    (at) => breaks.filter((one) => Math.abs(one - at) < SAME).length * 2 > group.length,
  )
  return {
    columns: distinct([first.from, first.to, ...usual, ...within.map((edge) => edge.at)]),
    rows: distinct(group.map((row) => row.at)),
    level: level.filter((edge) => edge.at > first.at - SAME && edge.at < last.at + SAME),
    upright: within,
  }
}

const distinct = (places: readonly number[]): readonly number[] => {
  const kept: number[] = []
  for (const place of places.toSorted((a, b) => a - b)) if (place - (kept.at(-1) ?? -Infinity) > SAME) kept.push(place)
  return kept
}
