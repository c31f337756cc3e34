import { numberAsWritten } from './number-words.ts'
import type { Rule } from './rule.ts'

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  kg: ['kilogram', 'kilograms'],
  kgs: ['kilogram', 'kilograms'],
  mcg: ['microgram', 'micrograms'],
  mg: ['milligram', 'milligrams'],
  g: ['gram', 'grams'],
  st: ['stone', 'stone'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  ozs: ['ounce', 'ounces'],
  mm: ['millimetre', 'millimetres'],
  cm: ['centimetre', 'centimetres'],
  cms: ['centimetre', 'centimetres'],
  km: ['kilometre', 'kilometres'],
  ft: ['foot', 'feet'],
  ml: ['millilitre', 'millilitres'],
  mls: ['millilitre', 'millilitres'],
  cl: ['centilitre', 'centilitres'],
  l: ['litre', 'litres'],
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
  String.raw`(\b[Aa]n? )?(?<![\p{L}\p{N}.,-])(?:(\d[\d,]*(?:\.\d+)?)-)?(\d[\d,]*(?:\.\d+)?)([ -]?)(${Object.keys(UNITS).join('|')})(?![\p{L}\p{N}])`,
  'gu',
)
/** Feet and inches: "in" alone is a word. */
const HEIGHT = /(?<![\p{L}\p{N}.,])(\d{1,2}) ?ft\.? ?(\d{1,2}) ?ins?(?![\p{L}\p{N}])/gu
const DEGREES = /(\d+(?:\.\d+)?) ?°(?: ?C)?(?![\p{L}])/gu

/** "5'6"". */
const FEET = /(?<![\p{L}\p{N}.,])([3-7])'(\d{1,2})(?:"|'')/gu
/** "28/40": of the 40 weeks of a pregnancy. */
const OF_A_PREGNANCY =
  /(?<=\b(?:[Aa]t|[Bb]y|[Ff]rom|[Uu]ntil|[Ss]ince) )([1-9]|[1-4]\d)\/40(?![\p{N}/]| (?:of|children|cases|people))|(?<![\p{L}\p{N}/.,])([1-9]|[1-4]\d)\/40(?= (?:pregnant|gestation|weeks))/gu
/** "2m long", where "2m" alone may be millions. */
const METRES = /(?<![\p{L}\p{N}.,£])(\d+(?:\.\d+)?) ?m(?= (?:long|high|deep|wide|tall|apart|away|from|above|below)\b)/gu
/** "in 6/52", "for 3/7", as notes of nurses and doctors have it: of 52 weeks, of 7 days, of 12 months. */
const OF_A_YEAR = /(?<![\p{L}\p{N}/.,])(\d{1,2})\/52(?![\p{N}/])/gu
const OF_A_SPAN =
  /(?<=\b(?:[Ii]n|for|every|after|last|past|next|by) )(\d{1,2})\/(7|12)(?![\p{N}/]| (?:of|children|cases|people|visits|appointments))/gu

/** Measures with their unit in full: "10.7kg" is "ten point seven kilograms". */
export const measures: Rule = (text) =>
  text
    .replace(FEET, '$1ft $2in')
    .replace(METRES, '$1 metres')
    .replace(OF_A_PREGNANCY, (_, weeks: string | undefined, other: string) => `${weeks ?? other} weeks`)
    .replace(OF_A_YEAR, (_, weeks: string) => `${weeks} week${weeks === '1' ? '' : 's'}`)
    .replace(
      OF_A_SPAN,
      (_, count: string, of: string) => `${count} ${of === '7' ? 'day' : 'month'}${count === '1' ? '' : 's'}`,
    )
    .replace(HEIGHT, (_, feet: string, inches: string) =>
      [
        numberAsWritten(feet),
        feet === '1' ? 'foot' : 'feet',
        numberAsWritten(inches),
        inches === '1' ? 'inch' : 'inches',
      ].join(' '),
    )
    .replace(MEASURE, (all, article = '', from = '', amount: string, space: string, unit: string) => {
      const names = UNITS[unit]
      if (names === undefined || !isMeasured(unit, amount, space)) return all
      const range = from === '' ? '' : `${numberAsWritten(from)} to `
      // "a 72hr delay": before what it measures, a measure is said in the singular.
      const name = amount === '1' || article !== '' || space === '-' ? names[0] : names[1]
      return `${article}${range}${numberAsWritten(amount)}${space === '-' ? '-' : ' '}${name}`
    })
    .replace(DEGREES, (_, amount: string) => `${numberAsWritten(amount)} degrees`)

/** "21st" is a rank, and "2 l" no litres. */
const isMeasured = (unit: string, amount: string, space: string): boolean => {
  if (unit === 'st') return space !== '' || amount.includes('.')
  return unit !== 'l' || space === ''
}
