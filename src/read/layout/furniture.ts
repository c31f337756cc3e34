import { textOf } from './line-text.ts'
import type { Line } from './lines.ts'
import type { PageLines } from './page-lines.ts'

/** Share of a page's height, at its top and at its foot, in which running headers and footers are looked for. */
const MARGIN = 0.16

/** Points by which a running line may wander between pages. */
const WANDER = 6

/**
 * The running headers and footers: lines near the page's edge that stand at the same height on several pages and say the same, or
 * count the pages. A line further in than one of the page's own lines is never one.
 */
export const findFurniture = (pages: readonly PageLines[]): ReadonlySet<Line> => {
  const edges = pages.flatMap((page) => [edgeOf(page, 'top'), edgeOf(page, 'foot')])
  const running = runningLines(edges.flat(), pages.length)
  const furniture = new Set<Line>()
  for (const edge of edges) {
    for (const row of rowsFromEdge(edge)) {
      if (!row.some((line) => running.has(line))) break
      for (const line of row) if (running.has(line) || row.length <= 3) furniture.add(line)
    }
  }
  return furniture
}

/** The lines of an edge of the page, the outermost first. */
const edgeOf = ({ lines, height }: PageLines, edge: 'top' | 'foot'): readonly Line[] =>
  edge === 'top'
    ? lines.filter((line) => line.baseline < MARGIN * height)
    : lines.filter((line) => line.baseline > (1 - MARGIN) * height).toReversed()

const rowsFromEdge = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row !== undefined && first !== undefined && Math.abs(first.baseline - line.baseline) < 0.5 * line.size)
      row.push(line)
    else rows.push([line])
  }
  return rows
}

interface Candidate {
  readonly line: Line
  /** What it says, with # for numbers. */
  readonly key: string
  readonly text: string
  readonly numbers: readonly number[]
}

/** A line that is a page's number and nothing else. */
const BARE_NUMBER = /^(?:page\s*)?[-–—|\s]*#[-–—|\s]*(?:of\s*#|\/\s*#)?$/i

const runningLines = (lines: readonly Line[], pages: number): ReadonlySet<Line> => {
  const least = pages <= 4 ? 2 : Math.max(3, Math.ceil(pages * 0.12))
  const running = new Set<Line>()
  for (const group of groupsOf(lines)) {
    const saying = new Map<string, Line[]>()
    const counting = new Map<number, Line[]>()
    for (const { line, text, numbers } of group) {
      pushTo(saying, text, line)
      for (const number of new Set(numbers)) pushTo(counting, number - line.page, line)
    }
    addWhere(saying, least, running)
    addWhere(counting, group.every(({ key }) => BARE_NUMBER.test(key)) ? 2 : least, running)
  }
  return running
}

const addWhere = (groups: ReadonlyMap<unknown, readonly Line[]>, least: number, running: Set<Line>): void => {
  for (const same of groups.values())
    if (new Set(same.map((line) => line.page)).size >= least) for (const line of same) running.add(line)
}

/** Lines that say the same but for their numbers, at about the same height. */
const groupsOf = (lines: readonly Line[]): readonly (readonly Candidate[])[] => {
  const groups = new Map<string, Candidate[][]>()
  for (const line of lines) {
    const text = textOf(line)
    const key = text.replace(/\d+|\b[ivxl]+\b/gi, '#').replace(/\s+/g, ' ')
    const candidate = { line, key, text, numbers: numbersOf(text) }
    const heights = groups.get(key) ?? []
    groups.set(key, heights)
    const height = heights.find(([one]) => one !== undefined && Math.abs(one.line.baseline - line.baseline) < WANDER)
    if (height === undefined) heights.push([candidate])
    else height.push(candidate)
  }
  return [...groups.values()].flat()
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** The numbers in a text, arabic and roman (up to lxxxix). */
export const numbersOf = (text: string): readonly number[] =>
  (text.match(/\d{1,4}|(?<![\p{L}\p{N}])(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})(?![\p{L}\p{N}])/giu) ?? []).map(
    (number) => (/^\d/.test(number) ? Number(number) : romanOf(number.toLowerCase())),
  )

const romanOf = (number: string): number =>
  [...number].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0
    return value < (ROMAN[number[at + 1] ?? ''] ?? 0) ? sum - value : sum + value
  }, 0)

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
