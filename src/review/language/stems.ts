import { wordsOf } from '../../shared/index.ts'
import { plainWords } from '../same-words.ts'

/** Forms of common verbs that share no beginning, and words that say the same of what a person knew. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `see saw seen|tell told tells|know knew known aware|speak spoke spoken|give gave given|take took taken|find found|hold held|keep kept|bring brought
  |write wrote written writing|go went gone|leave left|feel felt|think thought|say said says|meet met|send sent|read reads|hear heard|lose lost|begin began begun
  |ring rang rung|sleep slept|hit hits hitting|come came|mother mum mums mothers|father dad dads fathers|understand understood|eat ate eaten`
    .split('|')
    .flatMap((line) => {
      const [stem = '', ...forms] = line.trim().split(/\s+/)
      return [stem, ...forms].map((form) => [form, stem])
    }),
)

/** Words that only join others, or stand for them. */
const JOINING = new Set(
  `a an the and or but nor so as at by for from in into of off on onto out over per than that the then there these this those through to under until up upon with within
  i it its he him his she her hers they them their theirs we us our ours you your yours who whom whose which what when where why how whether while because although
  though if be am is are was were been being do does did done have has had having will would shall should may might can could must ought about after before between
  during each every all any some both either own such same other others another also too very just only even still yet already again once ever more most much many
  not no never one two three four five six seven eight nine ten mr mrs ms`.split(/\s+/),
)

/** How many letters stand for a word, so that "assessed" and "assessment" are one. */
const STEM_LETTERS = 5

/** A word cut to its beginning, its ending and common irregular forms put aside. */
export const stemOf = (word: string): string => {
  const plain = word.replace(/'s?$/, '').replace(/n't$/, '')
  const known = IRREGULAR[plain]
  if (known !== undefined) return known
  const cut =
    plain.length > 4
      ? plain.replace(/(?:ied|ies)$/, 'y').replace(/(?:ing|ed|es|e|s|y)$/, '')
      : plain.replace(/(?<=^\p{L}{2}[^s])s$/u, '')
  const base = cut.length >= 3 ? cut.replace(/([^aeiouls])\1$/, '$1') : plain
  return IRREGULAR[base] ?? base.slice(0, STEM_LETTERS)
}

/** A word that carries something, with its place in the text, counted from 0 in plain words. */
export interface ContentWord {
  readonly word: string
  readonly stem: string
  readonly at: number
}

/** The words of a text in plain form that carry something, in order: names, things, deeds; no numbers, nothing that only joins. */
export const contentOf = (text: string): readonly ContentWord[] =>
  wordsOf(plainWords(text))
    .flatMap((word) => word.split(/[-/]/))
    .map((word, at) => ({ word, stem: stemOf(word), at }))
    .filter(({ word }) => word.length >= 3 && !/\d/.test(word) && !JOINING.has(word.replace(/'s$/, '')))
