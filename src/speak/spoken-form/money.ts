import { cardinal, numberAsWritten } from './number-words.ts'
import type { Rule } from './rule.ts'

const AMOUNT = String.raw`(\d[\d,]*(?:\.\d+)?)`
const SCALE = String.raw`(?: ?(million|billion|thousand|bn|m|k|M|K)(?![\p{L}]))?`
const RANGE = new RegExp(`£${AMOUNT}${SCALE}-£?${AMOUNT}${SCALE}`, 'gu')
const POUNDS = new RegExp(`£${AMOUNT}${SCALE}`, 'gu')
const EUROS = new RegExp(`€${AMOUNT}${SCALE}`, 'gu')
const DOLLARS = new RegExp(String.raw`\$${AMOUNT}${SCALE}`, 'gu')
const PENCE = /(?<![\p{L}\p{N}.,])(\d{1,2})p(?![\p{L}\p{N}])/gu
const SCALES: Readonly<Record<string, string>> = { m: 'million', bn: 'billion', k: 'thousand' }

/** Amounts of money, the unit said after the number: "£2.3m" is "two point three million pounds". */
export const money: Rule = (text) =>
  text
    .replace(RANGE, (_, from: string, fromScale: string | undefined, to: string, toScale?: string) => {
      const low = scaled(numberAsWritten(trimmed(from)), fromScale)
      return `${low} to ${scaled(numberAsWritten(trimmed(to)), toScale)} pounds${trailing(to)}`
    })
    .replace(POUNDS, (_, amount: string, scale?: string) => spoken(amount, scale, 'pound'))
    .replace(EUROS, (_, amount: string, scale?: string) => spoken(amount, scale, 'euro'))
    .replace(DOLLARS, (_, amount: string, scale?: string) => spoken(amount, scale, 'dollar'))
    .replace(PENCE, (_, amount: string) => `${cardinal(Number(amount))} pence`)

const spoken = (written: string, scale: string | undefined, unit: string): string => {
  const amount = trimmed(written)
  const [whole = '0', part] = amount.split('.')
  if (scale === undefined && part?.length === 2) return `${coins(whole, part, unit)}${trailing(written)}`
  const one = amount === '1' && scale === undefined
  return `${scaled(numberAsWritten(amount), scale)} ${unit}${one ? '' : 's'}${trailing(written)}`
}

const coins = (whole: string, part: string, unit: string): string => {
  if (Number(whole) === 0) return `${cardinal(Number(part))} ${unit === 'pound' ? 'pence' : 'cents'}`
  const pounds = `${numberAsWritten(whole)} ${unit}${whole === '1' ? '' : 's'}`
  return Number(part) === 0 ? pounds : `${pounds} ${cardinal(Number(part))}`
}

const scaled = (words: string, scale: string | undefined): string =>
  scale === undefined ? words : `${words} ${SCALES[scale.toLowerCase()] ?? scale}`

/** A comma after an amount belongs to the sentence: "£500, and". */
const trimmed = (written: string): string => written.replace(/,+$/u, '')
const trailing = (written: string): string => /,+$/u.exec(written)?.[0] ?? ''
