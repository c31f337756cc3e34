import type { Limits } from './drafting.ts'

export const RICHEST: Limits = {
  messages: 5,
  happened: 120,
  experience: 110,
  here: 50,
  gotInTheWay: 45,
  whyItMatters: 2,
  whatHelps: 3,
  goodPractice: 95,
  clause: 26,
  recommendations: 10,
  audience: 28,
  questions: 3,
  voices: 3,
  supportLines: 5,
}

/** What is given up, one after the other, until a script fits: what a listener would miss least comes first. */
const GIVEN_UP: readonly Partial<Limits>[] = [
  { clause: 20 },
  { whatHelps: 2 },
  { messages: 4 },
  { whyItMatters: 1 },
  { goodPractice: 85, clause: 16 },
  { questions: 2, voices: 2 },
  { audience: 22, clause: 13 },
  { recommendations: 8, happened: 100, goodPractice: 75, experience: 95 },
  { whatHelps: 1 },
  { recommendations: 6, audience: 18, questions: 1, supportLines: 4 },
  { here: 44, gotInTheWay: 42 },
  { happened: 85, goodPractice: 60, experience: 85 },
  { here: 40, gotInTheWay: 40, voices: 1 },
  { happened: 68, goodPractice: 50, experience: 80, audience: 14 },
  { here: 39, voices: 0 },
  { gotInTheWay: 34 },
  { experience: 66, goodPractice: 45 },
  { messages: 3 },
  { here: 34, gotInTheWay: 30 },
  { gotInTheWay: 0 },
]

/** How much a script says, from most to least. */
export const LADDER: readonly Limits[] = [
  RICHEST,
  ...GIVEN_UP.map((_, index): Limits => Object.assign({}, RICHEST, ...GIVEN_UP.slice(0, index + 1))),
]

/** What words that are left over are spent on, what a listener gains most from first. */
const SPENT_ON = [
  'voices',
  'experience',
  'gotInTheWay',
  'here',
  'happened',
  'whatHelps',
  'goodPractice',
  'audience',
] as const

/**
 * Limits that give back, one by one, what a rung of the ladder took, as long as `fits` says that the script still does. Asks at
 * most twice for each.
 */
export const spendWhatIsLeft = (rung: number, fits: (limits: Limits) => boolean): Limits => {
  let limits = LADDER[rung] ?? RICHEST
  for (const key of [...SPENT_ON, ...SPENT_ON]) {
    const value = LADDER.slice(0, rung).findLast((richer) => richer[key] > limits[key])?.[key]
    const richer = value === undefined ? limits : { ...limits, [key]: value }
    if (richer !== limits && fits(richer)) limits = richer
  }
  return limits
}
