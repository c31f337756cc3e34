import type { Limits } from './drafting.ts'

export const RICHEST: Limits = {
  messages: 5,
  happened: 140,
  experience: 115,
  here: 60,
  gotInTheWay: 50,
  lesson: 40,
  whyItMatters: 1,
  whatHelps: 2,
  goodPractice: 110,
  clause: 16,
  recommendations: 8,
  audience: 26,
  questions: 4,
  voices: 3,
  more: 1,
}

/** What is given up, one after the other, until a script fits: what a listener would miss least comes first. */
const GIVEN_UP: readonly Partial<Limits>[] = [
  { more: 0 },
  { clause: 12, recommendations: 7 },
  { clause: 10, goodPractice: 95, happened: 130 },
  { recommendations: 6, messages: 4 },
  { experience: 105, questions: 3 },
  { goodPractice: 80, questions: 2 },
  { audience: 22, whatHelps: 1 },
  { happened: 120, experience: 95 },
  { here: 52, gotInTheWay: 44, lesson: 34 },
  { happened: 112, goodPractice: 65, experience: 85, audience: 18 },
  { here: 46, gotInTheWay: 40, voices: 2, questions: 1 },
  { here: 42, lesson: 28 },
  { experience: 75, recommendations: 5 },
  { voices: 1, goodPractice: 55 },
  { gotInTheWay: 36, here: 38, lesson: 24 },
  { goodPractice: 45, audience: 14, happened: 100 },
  { experience: 68, here: 34, gotInTheWay: 30 },
  { lesson: 18 },
  { here: 30, gotInTheWay: 24, goodPractice: 40, experience: 60, voices: 0 },
  { lesson: 0, happened: 90 },
  { messages: 3 },
  { clause: 8, here: 26, happened: 70, goodPractice: 30, experience: 50 },
  { gotInTheWay: 0, recommendations: 3 },
  { happened: 55, recommendations: 2 },
]

/**
 * What a draft may have of a template's words where a model writes parts of it anew: a part is as long as what it takes the place of
 * and its share of the words that are left, so that shorter passages leave each part room for whole sentences.
 */
const SHARE_FOR_A_WRITER = 0.86

/** The most spoken words of a draft of which a model is to write parts. */
export const mostWordsForWriter = (most: number): number => Math.floor(most * SHARE_FOR_A_WRITER)

/** How much a script says, from most to least. */
export const LADDER: readonly Limits[] = [
  RICHEST,
  ...GIVEN_UP.map((_, index): Limits => Object.assign({}, RICHEST, ...GIVEN_UP.slice(0, index + 1))),
]

/** What words that are left over are spent on, what a listener gains most from first. */
const SPENT_ON = [
  'happened',
  'gotInTheWay',
  'voices',
  'experience',
  'here',
  'lesson',
  'goodPractice',
  'more',
  'whatHelps',
  'questions',
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
