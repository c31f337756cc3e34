import { numbersIn } from '../../shared/index.ts'
import { plainWords } from '../same-words.ts'
import { contentOf } from './stems.ts'

/** A number of a text with what it counts. */
export interface Count {
  /** How often something is, a part of a whole ("six of the nine"), or a place in an order. */
  readonly kind: 'count' | 'part' | 'order'
  readonly number: number
  /** Whether it is the number itself, or more or fewer than it. */
  readonly bound: '' | 'more' | 'fewer'
  /** Stems of what is counted. */
  readonly of: ReadonlySet<string>
}

/** What a text counts. */
export const countsIn = (text: string): readonly Count[] => {
  const plain = plainWords(text).replace(/\boccasions?\b/g, 'times')
  return [...plain.matchAll(COUNTED)].flatMap(([, bound = '', words = '', part, rest = '']): readonly Count[] => {
    const order = ORDINALS.indexOf(words)
    const number = order >= 0 ? order + 1 : /^(?:one|1)$/.test(words) ? 1 : numbersIn(words)[0]
    const of = new Set(contentOf(nounsIn(rest)).map(({ stem }) => stem))
    if (number === undefined || of.size === 0) return []
    return [
      { kind: order >= 0 ? 'order' : part === undefined ? 'count' : 'part', number, bound: BOUNDS[bound] ?? '', of },
    ]
  })
}

/** What a text counts otherwise than another does: the same thing with another number, or more than it as just it. */
export const countedOtherwise = (said: string, cited: string): readonly string[] => {
  const known = countsIn(cited)
  return countsIn(said).flatMap((count) => {
    const same = known.filter(({ kind, of }) => kind === count.kind && [...count.of].some((stem) => of.has(stem)))
    const isKnown = same.some(({ number, bound }) => number === count.number && bound === count.bound)
    return same.length === 0 || isKnown ? [] : [`${count.number} (${[...count.of].join(' ')})`]
  })
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const WHOLE = `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${SMALL}))?|${SMALL}|\\d[\\d,]*)`

const COUNTED = new RegExp(
  `\\b(?:(more than|less than|fewer than|at least|at most|up to) )?(${WHOLE}|${ORDINALS.join('|')}) (of (?:the|those|these|its|their|her|his) (?:${WHOLE} )?)?((?:[a-z][a-z'-]*(?: |$|(?=[,.;:)]))){1,3})`,
  'g',
)

const BOUNDS: Readonly<Record<string, Count['bound']>> = {
  'more than': 'more',
  'at least': 'more',
  'less than': 'fewer',
  'fewer than': 'fewer',
  'at most': 'fewer',
  'up to': 'fewer',
}

/** The words after a number as far as they name what it counts. */
const nounsIn = (words: string): string => {
  const [nouns = ''] = words.split(
    /\b(?:a|an|the|and|or|of|in|on|at|to|by|for|from|with|was|were|is|are|had|has|have|did|as|that|who|which|but|after|before|between|when|where|more|other|others|old|ago|later|earlier|away|per|cent)\b/,
  )
  return nouns
}
