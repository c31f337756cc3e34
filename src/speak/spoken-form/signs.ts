import type { Rule } from './rule.ts'

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\band\/or\b/giu, 'and or'],
  [/(?<=\p{L})\/(?=\p{L})/gu, ' or '],
  [/ ?& ?/gu, ' and '],
  [/ ?@ ?/gu, ' at '],
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

/** Signs as words: "&" is "and", "his/her" is "his or her"; square brackets go, what stands in them stays. */
export const signs: Rule = (text) => SIGNS.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
