import { numbersIn } from '../../../shared/index.ts'
import type { Check } from './check.ts'

/** A number that none of the passages has, or that counts something else there: sixteen weeks are not sixteen months. */
export const figures: Check = ({ text, cited }) => {
  const known = new Set(cited.flatMap(numbersIn))
  const invented = numbersIn(text).filter((number) => !known.has(number))
  const counted = new Set(cited.flatMap(measuresIn))
  const isComparable = (measure: string): boolean =>
    !measure.endsWith(' time') || [...counted].some((other) => other.endsWith(' time'))
  const otherwise = measuresIn(text).filter((measure) => !counted.has(measure) && isComparable(measure))
  const ordinals = new Set(cited.flatMap(ordinalsIn))
  return [...invented.map(String), ...otherwise, ...ordinalsIn(text).filter((ordinal) => !ordinals.has(ordinal))]
}

const UNIT =
  'minute|hour|day|night|week|month|year|per cent|percent|%|pound|times?|occasion|visit|call|contact|appointment|meeting|child|children|agenc(?:y|ies)|people|men|women|injur(?:y|ies)'
const MEASURE = new RegExp(
  `([\\p{L}\\p{N},.]+(?:[ -](?:and |hundred |thousand )?[\\p{L}\\p{N}]+)?)[ -](?:${UNIT})s?\\b`,
  'giu',
)

/** Numbers with what they count, such as "16 week". */
const measuresIn = (text: string): readonly string[] =>
  [...text.matchAll(MEASURE)].flatMap(([whole, counted = '']) => {
    const number = numbersIn(counted).at(-1)
    return number === undefined ? [] : [`${number} ${unitOf(whole.slice(counted.length + 1))}`]
  })

const unitOf = (unit: string): string =>
  unit
    .toLowerCase()
    .replace(/^per ?cent$|^%$/, 'per cent')
    .replace(/ies$/, 'y')
    .replace(/^children$/, 'child')
    .replace(/^occasions?$/, 'time')
    .replace(/s$/, '')

const ORDINAL = /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b(?!-)/gi

const ordinalsIn = (text: string): readonly string[] => (text.match(ORDINAL) ?? []).map((word) => word.toLowerCase())
