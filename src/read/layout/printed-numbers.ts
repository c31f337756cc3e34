import { numbersOf } from './furniture.ts'
import { textOf } from './line-text.ts'
import type { Line } from './lines.ts'

/** How far, in pages, a page looks for others that are numbered as it is. */
const NEIGHBOURS = 4

interface Numbered {
  readonly page: number
  readonly printed: string
  /** What the number is ahead of the page's own count. */
  readonly offset: number
  readonly roman: boolean
}

/**
 * The number printed on each page, by page counted from 1, out of the running lines. A number counts only where a page near it goes
 * on counting the same way; a page without one takes its neighbours'.
 */
export const printedNumbers = (furniture: ReadonlySet<Line>, pages: number): ReadonlyMap<number, string> => {
  const all = [...furniture].flatMap(numberedBy)
  const sure = new Map<number, Numbered>()
  for (const one of all) {
    const supporters = all.filter((other) => other !== one && counts(other, one))
    const before = sure.get(one.page)
    if (supporters.length > 0 && (before === undefined || supportOf(before, all) < supporters.length))
      sure.set(one.page, one)
  }
  const printed = new Map<number, string>()
  for (let page = 1; page <= pages; page++) {
    const number = sure.get(page)?.printed ?? inferred(page, sure)
    if (number !== undefined) printed.set(page, number)
  }
  return printed
}

const counts = (other: Numbered, one: Numbered): boolean =>
  other.page !== one.page &&
  other.offset === one.offset &&
  other.roman === one.roman &&
  Math.abs(other.page - one.page) <= NEIGHBOURS

const supportOf = (one: Numbered, all: readonly Numbered[]): number => all.filter((other) => counts(other, one)).length

const numberedBy = (line: Line): readonly Numbered[] => {
  const text = textOf(line)
  return numbersOf(text)
    .filter((number) => number > 0)
    .map((number) => {
      const roman = !new RegExp(`(?<!\\d)0*${number}(?!\\d)`).test(text)
      return {
        page: line.page,
        printed: roman ? romanNumber(number) : String(number),
        offset: number - line.page,
        roman,
      }
    })
}

const inferred = (page: number, sure: ReadonlyMap<number, Numbered>): string | undefined => {
  const before = nearest(page, sure, -1)
  const after = nearest(page, sure, 1)
  const neighbour = after ?? before
  if (neighbour === undefined) return undefined
  if (before !== undefined && after !== undefined && before.offset !== after.offset) return undefined
  const number = page + neighbour.offset
  if (number < 1) return undefined
  return neighbour.roman ? romanNumber(number) : String(number)
}

const nearest = (page: number, sure: ReadonlyMap<number, Numbered>, step: 1 | -1): Numbered | undefined => {
  for (let at = page + step, tried = 0; tried < NEIGHBOURS; at += step, tried++) {
    const number = sure.get(at)
    if (number !== undefined) return number
  }
  return undefined
}

const romanNumber = (number: number): string => {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx'][Math.floor(number / 10)] ?? ''
  return tens + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10] ?? '')
}
