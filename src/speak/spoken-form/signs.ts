import type { Rule } from './rule.ts'

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\band\/or\b/giu, 'and or'],
  [/(?<=\p{L})\/(?=\p{L})/gu, ' or '],
  [/ ?& ?/gu, ' and '],
  [/ ?@ ?/gu, ' at '],
  [/ ?(?:±|\+\/-) ?/gu, ' plus or minus '],
  [/ ?\+ ?/gu, ' plus '],
  [/ ?= ?/gu, ' equals '],
  [/ ?[<≤] ?/gu, ' less than '],
  [/ ?[>≥] ?/gu, ' more than '],
  [/ ?[~≈] ?/gu, ' about '],
  [/#(?=\p{L}|\s)/gu, 'number '],
  [/ ?× ?/gu, ' times '],
  [/ ?[→] ?/gu, ' to '],
  [/ ?© ?/gu, ' copyright '],
  [/£/gu, 'pounds '],
  [/%/gu, ' per cent'],
  [/[[\]{}]/gu, ' '],
  [/[_|\\/]/gu, ' '],
]

/** What a list is counted with: "(iii)" is "(three)", and "(a)" the letter. */
const ROMAN: Readonly<Record<string, string>> = {
  i: 'one',
  ii: 'two',
  iii: 'three',
  iv: 'four',
  v: 'five',
  vi: 'six',
  vii: 'seven',
  viii: 'eight',
  ix: 'nine',
  x: 'ten',
}
const COUNTED = /(?<=^|\s)\(([ivx]{1,4}|[a-h])\)/gu

/** Signs as words: "&" is "and", "his/her" is "his or her"; square brackets go, what stands in them stays. */
export const signs: Rule = (text) =>
  SIGNS.reduce(
    (said, [pattern, words]) => said.replace(pattern, words),
    text.replace(COUNTED, (_, mark: string) => `(${ROMAN[mark] ?? mark.toUpperCase()})`),
  )
