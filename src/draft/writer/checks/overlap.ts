import { numbersIn } from '../../../shared/index.ts'
import { contentWords } from '../../choose/content-words.ts'
import type { Check } from './check.ts'
import { clausesOf } from './shared-words.ts'

/**
 * The least share of a sentence's content words that its passages must have. Calibrated on a telling of the bundled review that a
 * person would call faithful: nearly all of its sentences have more.
 */
const LEAST_SHARE = 0.5

/** The same of each clause: half a sentence may be the review's and the other half nobody's. */
const LEAST_SHARE_OF_CLAUSE = 1 / 3

/**
 * A sentence that shares so few words with its passages that it says something else. Gives the words that they do not have. Numbers
 * have a check of their own.
 */
export const overlap: Check = ({ text, cited, review }) => {
  const known = new Set(cited.flatMap((passage) => [...contentWords(passage)].map(plainer)))
  const subjects = contentWords(review.subjects.join(' '))
  const strangeIn = (words: string, leastShare: number): readonly string[] => {
    const said = [...contentWords(words)]
      .map(plainer)
      .filter((word) => !subjects.has(word) && !EMPTY.test(word) && numbersIn(word).length === 0)
    const strange = said.filter((word) => !known.has(word))
    return said.length > 0 && 1 - strange.length / said.length < leastShare ? strange : []
  }
  const whole = strangeIn(text, LEAST_SHARE)
  return whole.length > 0 ? whole : clausesOf(text).flatMap((clause) => strangeIn(clause, LEAST_SHARE_OF_CLAUSE))
}

/** Words for nobody and nothing in particular; a denial has a check of its own. */
const EMPTY = /^(?:no|any|some|every)(?:body|one|thing|where)$|^(?:today|really|quite|around|away|back)$/

/** Everyday words for what reports say more stiffly, as stems: who speaks plainly does not say something else. */
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  `hurt injur injuri|worri worry concern|rang ring telephon phon call summon|stay remain|start began begin commenc|hear heard|leav left|help assist support
  |live resid|late latter|need requir|show indicat|look consider|gave give given provid|brought bring attend|came come attend arriv|spoke speak spoken talk
  |told tell inform notifi|ask request enquir|hous home|wrote writ writt record|find found identif|end ended ceas stopp stop|child' children`
    .split('|')
    .flatMap((line) => {
      const [plain = '', ...others] = line.trim().split(/\s+/)
      return others.map((other) => [other, plain] as const)
    }),
)

const plainer = (word: string): string => PLAIN[word] ?? word
