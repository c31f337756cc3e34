import { plainWords } from '../same-words.ts'
import { contentOf } from './stems.ts'

/** How much of something is spoken of. */
export type Quantity = 'all' | 'most' | 'some'

const CUES: readonly (readonly [Quantity, RegExp])[] = [
  [
    'most',
    /\b(?:nearly all|almost all|almost every|nearly every|almost always|most|the majority|mostly|largely|mainly|for the most part|usually|often|many|frequently|generally)\b/g,
  ],
  ['some', /\b(?:some|several|a few|a number of|sometimes|occasionally|at times|certain)\b/g],
  ['all', /\b(?:all|every|always|entirely|everyone|everybody|the whole of)\b/g],
]

/** Stems of the words that a text says all, most or some of. */
export const quantitiesIn = (text: string): ReadonlyMap<string, ReadonlySet<Quantity>> => {
  const found = new Map<string, Set<Quantity>>()
  let rest = plainWords(text)
  for (const [quantity, cue] of CUES) {
    for (const match of rest.matchAll(cue)) {
      const head = contentOf(rest.slice(match.index + match[0].length))[0]?.stem
      if (head !== undefined) found.set(head, (found.get(head) ?? new Set()).add(quantity))
    }
    rest = rest.replace(cue, ' ')
  }
  return found
}
