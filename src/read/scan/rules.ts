import type { Shape } from '../pdf/page-content.ts'
import { groundAt, type Paper } from './paper.ts'
import { DOTS_PER_POINT, type StraightPicture } from './straight-picture.ts'

/** How much darker than its ground a dot of a rule is; a pale grey hairline is so by 40, the grain of a scan by less than 20. */
const DARKER = 28

/** In dots: the shortest rule that stands for itself, longer than the widest bar of a heading's letters; and the shortest between rules. */
const LEAST = { level: 80, upright: 72, between: 20 }

/** Dots within which a broken rule goes on, and share of it that is drawn. */
const GAP = 3
const DRAWN = 0.85

/** In dots; what is thicker is a panel or a picture. */
const THICKEST = 8

/** Share of a rule's length beside which nothing is drawn; beside the feet of letters stand their stems. */
const FREE = 0.75

/** A rule in the making, along an axis: from and to along it, first and last across it; in dots. */
interface Stretch {
  from: number
  to: number
  first: number
  last: number
}

/** Whether something is drawn at a place along a rule and across it. */
type Drawn = (along: number, across: number) => boolean

/** The straight thin rules of a page, level and upright, in points. */
export const findRules = (picture: StraightPicture, paper: Paper): readonly Shape[] => {
  const { width, height } = picture
  const ink = inkOf(picture, paper)
  const at = (x: number, y: number) => ink[y * width + x] === 1
  const level = rulesAlong(at, { length: width, breadth: height, least: LEAST.level })
  const upright = rulesAlong((y, x) => at(x, y), { length: height, breadth: width, least: LEAST.between }).filter(
    (rule) => rule.to - rule.from >= LEAST.upright || isBetween(rule, level),
  )
  return [
    ...level.map((rule) => ({ left: start(rule.from), right: end(rule.to), ...thin(rule, 'top', 'bottom') })),
    ...upright.map((rule) => ({ top: start(rule.from), bottom: end(rule.to), ...thin(rule, 'left', 'right') })),
  ]
}

const start = (dot: number): number => dot / DOTS_PER_POINT

const end = (dot: number): number => (dot + 1) / DOTS_PER_POINT

/** A rule is as thin as a drawn one, however wide its ink has run or it climbs. */
const thin = <Near extends string, Far extends string>(
  { first, last }: Stretch,
  near: Near,
  far: Far,
): Record<Near | Far, number> => {
  const middle = (start(first) + end(last)) / 2
  // Both names are given, and no others.
  return { [near]: middle - 0.5, [far]: middle + 0.5 } as Record<Near | Far, number>
}

const inkOf = ({ dots, width }: StraightPicture, paper: Paper): Uint8Array => {
  const ink = new Uint8Array(dots.length)
  dots.forEach((grey, dot) => {
    if (grey + DARKER < groundAt(paper, dot % width, Math.floor(dot / width))) ink[dot] = 1
  })
  return ink
}

/** An upright rule that ends at a level one on both sides. */
const isBetween = (rule: Stretch, level: readonly Stretch[]): boolean =>
  [rule.from, rule.to].every((end) =>
    level.some(
      ({ from, to, first, last }) => end > first - 6 && end < last + 6 && rule.first > from - 6 && rule.last < to + 6,
    ),
  )

interface Axis {
  readonly length: number
  readonly breadth: number
  readonly least: number
}

const rulesAlong = (drawn: Drawn, { length, breadth, least }: Axis): readonly Stretch[] => {
  const done: Stretch[] = []
  let open: Stretch[] = []
  for (let across = 0; across < breadth; across++) {
    for (const { from, to } of runsIn(drawn, across, length, least)) {
      const touched = open.filter((one) => from <= one.to + GAP && to >= one.from - GAP)
      const joined = [...touched, { from, to, first: across, last: across }]
      open = [...open.filter((one) => !touched.includes(one)), union(joined)]
    }
    done.push(...open.filter(({ last }) => last < across - 1))
    open = open.filter(({ last }) => last >= across - 1)
  }
  return [...done, ...open].filter((one) => one.last - one.first < THICKEST && isFree(drawn, one))
}

const union = (stretches: readonly Stretch[]): Stretch => ({
  from: Math.min(...stretches.map(({ from }) => from)),
  to: Math.max(...stretches.map(({ to }) => to)),
  first: Math.min(...stretches.map(({ first }) => first)),
  last: Math.max(...stretches.map(({ last }) => last)),
})

const runsIn = (
  drawn: Drawn,
  across: number,
  length: number,
  least: number,
): readonly Pick<Stretch, 'from' | 'to'>[] => {
  const runs: Pick<Stretch, 'from' | 'to'>[] = []
  let [from, to, count] = [-1, -1, 0]
  const close = () => {
    if (from >= 0 && to - from >= least && count >= DRAWN * (to - from)) runs.push({ from, to })
    from = -1
  }
  for (let along = 0; along < length; along++) {
    if (!drawn(along, across)) continue
    if (from >= 0 && along - to > GAP) close()
    if (from < 0) [from, count] = [along, 0]
    to = along
    count++
  }
  close()
  return runs
}

/** How far beside a rule, in dots, it is looked for what else is drawn. */
const BESIDE = 3

const isFree = (drawn: Drawn, { from, to, first, last }: Stretch): boolean =>
  [first - BESIDE, last + BESIDE].every((across) => {
    let free = 0
    for (let along = from; along <= to; along++) if (!drawn(along, across)) free++
    return free >= FREE * (to - from + 1)
  })
