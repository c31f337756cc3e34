import { numberAsWritten } from './number-words.ts'
import type { Rule } from './rule.ts'

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  kg: ['kilogram', 'kilograms'],
  mg: ['milligram', 'milligrams'],
  g: ['gram', 'grams'],
  st: ['stone', 'stone'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  mm: ['millimetre', 'millimetres'],
  cm: ['centimetre', 'centimetres'],
  km: ['kilometre', 'kilometres'],
  ft: ['foot', 'feet'],
  ml: ['millilitre', 'millilitres'],
  mph: ['mile an hour', 'miles an hour'],
  hrs: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  mins: ['minute', 'minutes'],
  min: ['minute', 'minutes'],
  secs: ['second', 'seconds'],
  sec: ['second', 'seconds'],
  mths: ['month', 'months'],
  mth: ['month', 'months'],
  wks: ['week', 'weeks'],
  wk: ['week', 'weeks'],
}
/** A unit that is also an ordinal's ending ("21st") is taken only after a decimal number or a space. */
const MEASURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(\d[\d,]*(?:\.\d+)?)( ?)(${Object.keys(UNITS).join('|')})(?![\p{L}\p{N}])`,
  'gu',
)
/** Feet and inches: "in" alone is a word. */
const HEIGHT = /(?<![\p{L}\p{N}.,])(\d{1,2}) ?ft\.? ?(\d{1,2}) ?ins?(?![\p{L}\p{N}])/gu
const DEGREES = /(\d+(?:\.\d+)?) ?°(?: ?C)?(?![\p{L}])/gu

/** Measures with their unit in full: "10.7kg" is "ten point seven kilograms". */
export const measures: Rule = (text) =>
  text
    .replace(HEIGHT, (_, feet: string, inches: string) =>
      [
        numberAsWritten(feet),
        feet === '1' ? 'foot' : 'feet',
        numberAsWritten(inches),
        inches === '1' ? 'inch' : 'inches',
      ].join(' '),
    )
    .replace(MEASURE, (all, amount: string, space: string, unit: string) => {
      const names = UNITS[unit]
      if (names === undefined || (unit === 'st' && space === '' && !amount.includes('.'))) return all
      return `${numberAsWritten(amount)} ${amount === '1' ? names[0] : names[1]}`
    })
    .replace(DEGREES, (_, amount: string) => `${numberAsWritten(amount)} degrees`)
