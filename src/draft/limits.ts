import type { Limits } from './drafting.ts'

export const RICHEST: Limits = {
  messages: 5,
  happened: 130,
  experience: 105,
  here: 50,
  gotInTheWay: 45,
  whyItMatters: 2,
  whatHelps: 3,
  goodPractice: 95,
  clause: 22,
  recommendations: 10,
  audience: 26,
  questions: 3,
  voices: 3,
}

/** What is given up, one after the other, until a script fits: what a listener would miss least comes first. */
const GIVEN_UP: readonly Partial<Limits>[] = [
  { clause: 18 },
  { whatHelps: 2, questions: 2 },
  { whyItMatters: 1, clause: 15 },
  { goodPractice: 80, recommendations: 8 },
  { clause: 12, audience: 22, questions: 1 },
  { recommendations: 7, happened: 120, experience: 95 },
  { here: 44, gotInTheWay: 42 },
  { happened: 112, goodPractice: 65, experience: 85, audience: 18 },
  { here: 40, gotInTheWay: 36, recommendations: 6, voices: 2 },
  { whatHelps: 1, here: 38 },
  { messages: 4 },
  { goodPractice: 55, experience: 75 },
  { gotInTheWay: 30, here: 34, recommendations: 5 },
  { goodPractice: 45, gotInTheWay: 24, audience: 14 },
  { experience: 68, here: 30 },
  { gotInTheWay: 0 },
  { messages: 3 },
  { voices: 1 },
]

/** How much a script says, from most to least. */
export const LADDER: readonly Limits[] = [
  RICHEST,
  ...GIVEN_UP.map((_, index): Limits => Object.assign({}, RICHEST, ...GIVEN_UP.slice(0, index + 1))),
]

/** What words that are left over are spent on, what a listener gains most from first. */
const SPENT_ON = [
  'voices',
  'happened',
  'experience',
  'whatHelps',
  'gotInTheWay',
  'here',
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
