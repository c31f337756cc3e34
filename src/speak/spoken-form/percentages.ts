import { numberAsWritten } from './number-words.ts'
import type { Rule } from './rule.ts'

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)`
const RANGE = new RegExp(`${NUMBER} ?%?-${NUMBER} ?%`, 'gu')
const POINTS = new RegExp(`${NUMBER} ?% ?(?:-?points?|pts?)(?![a-z])`, 'gu')
const SINGLE = new RegExp(`${NUMBER} ?%`, 'gu')

/** "67.5%" is "sixty-seven point five per cent". */
export const percentages: Rule = (text) =>
  text
    .replace(RANGE, (_, from: string, to: string) => `${numberAsWritten(from)} to ${numberAsWritten(to)} per cent`)
    .replace(POINTS, (_, amount: string) => `${numberAsWritten(amount)} percentage points`)
    .replace(SINGLE, (_, amount: string) => `${numberAsWritten(amount)} per cent`)
