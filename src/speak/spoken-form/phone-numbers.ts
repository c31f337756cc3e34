import { cardinal, digitByDigit } from './number-words.ts'
import { NUMBER_END, NUMBER_START, type Rule } from './rule.ts'

const LONG = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/+-])(?:\+44 ?\(?0?\)? ?)?\(?0\d{2,5}\)?(?:[ -]\d{2,7}){0,4}${NUMBER_END}`,
  'gu',
)
const ABROAD = /\+44 ?(?:\(0\) ?)?(?=\d)/gu
const HELPLINE = new RegExp(String.raw`${NUMBER_START}(116) (\d{3})${NUMBER_END}`, 'gu')
const EMERGENCY = new RegExp(`${NUMBER_START}(999|112)${NUMBER_END}`, 'gu')
const CALLED = new RegExp(
  String.raw`(\b(?:call|calls|called|calling|ring|rang|dial|phone|text|on|NHS|N H S|to|or|number is)) (\d{3}|\d{5,6})${NUMBER_END}`,
  'giu',
)
const CALLABLE = new Set(['101', '105', '111', '119', '999', '85258'])

/** Telephone numbers, a comma between their groups: "0808 800 5000" is "oh eight oh eight, eight hundred, five thousand". */
export const phoneNumbers: Rule = (text) =>
  text
    .replace(ABROAD, '0')
    .replace(LONG, (number) => (isPhone(number) ? inGroups(number.match(/\d+/gu) ?? []) : number))
    .replace(HELPLINE, (_, first: string, second: string) => inGroups([first, second]))
    .replace(EMERGENCY, (_, number: string) => digitByDigit(number, 'oh'))
    .replace(CALLED, (all, before: string, number: string) =>
      CALLABLE.has(number) ? `${before} ${digitByDigit(number, 'oh')}` : all,
    )

const isPhone = (number: string): boolean => {
  const digits = number.replace(/\D/gu, '').length
  return digits >= 7 && digits <= 12
}

const inGroups = (groups: readonly string[]): string => groups.map(group).join(', ')

const group = (digits: string): string => {
  const round = digits.match(/^(0?)([1-9])(00|000)$/u)
  if (round === null) return digitByDigit(digits, 'oh')
  const [, zero, digit, zeros] = round
  return `${zero === '0' ? 'oh ' : ''}${cardinal(Number(digit))} ${zeros === '00' ? 'hundred' : 'thousand'}`
}
