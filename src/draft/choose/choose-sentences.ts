import { countWords } from '../../shared/index.ts'
import { isBalanced, isShownNext, type Judgement, type Passage, sentencesOf, turns, wordsIn } from './passage.ts'

/** What is chosen from, and by what. */
export interface Choice {
  readonly texts: readonly { readonly text: string; readonly pages: readonly number[] }[]
  readonly judgement: Judgement
  readonly isFresh: (sentences: readonly string[]) => boolean
  /** What a sentence is worth where it stands, `place` counted from 0 within its text; below 0 it is never chosen for itself. */
  readonly worth: (sentence: string, place: number, text: number) => number
  /** What must be told if it can be, the first of them above all, then the second: the first sentence that tells of each is worth more. */
  readonly needs?: readonly RegExp[]
  readonly mostWords: number
}

/** What the first sentence that tells of a need is worth besides. */
const NEED = 14

/** How much more the first needs weigh: what was done, then how the child is. */
const weightOf = (place = -1): number => [4, 2][place] ?? 1

/**
 * The sentences of several texts that are worth most within so many words, in the order of the review; those that follow one another
 * make one passage. A sentence that leans on the one before it brings that one along.
 */
export const chooseSentences = (choice: Choice): readonly Passage[] => {
  const runs = runsOf(choice)
  const chosen = new Set<Candidate>()
  let left = choice.mostWords
  for (;;) {
    const unmet = (choice.needs ?? []).filter((need) => ![...chosen].some(({ sentence }) => need.test(sentence)))
    const meets = ({ sentence }: Candidate): number =>
      unmet
        .filter((need) => need.test(sentence))
        .reduce((sum, need) => sum + weightOf(choice.needs?.indexOf(need)) * NEED, 0)
    const best = runs
      .map((run) => ({ run, added: run.filter((candidate) => !chosen.has(candidate)) }))
      .filter(({ added }) => added.length > 0 && costOf(added) <= left)
      .filter(({ added }) => (added.at(-1)?.worth ?? 0) > 0)
      .map(({ added }) => ({
        added,
        worth: added.reduce((sum, one) => sum + one.worth + meets(one), 0) / Math.sqrt(costOf(added)),
      }))
      .filter(({ worth }) => worth > 0)
      .toSorted((a, b) => b.worth - a.worth)[0]
    if (best === undefined) break
    for (const candidate of best.added) chosen.add(candidate)
    left -= costOf(best.added)
  }
  return passagesFrom([...chosen])
}

interface Candidate {
  readonly sentence: string
  readonly pages: readonly number[]
  readonly text: number
  readonly place: number
  readonly worth: number
}

const costOf = (candidates: readonly Candidate[]): number => wordsIn(candidates.map(({ sentence }) => sentence))

/** For every sentence that can be reached, it and those before it on which it leans. */
const runsOf = ({ texts, judgement, isFresh, worth }: Choice): readonly (readonly Candidate[])[] =>
  texts.flatMap(({ text, pages }, index) => {
    const runs: (readonly Candidate[])[] = []
    let open: Candidate[] = []
    const sentences = sentencesOf(text)
    for (const [place, sentence] of sentences.entries()) {
      const leans = !judgement.begins(sentence)
      const may = judgement.may(sentence, pages) && isFresh([sentence]) && (!leans || open.length > 0)
      const candidate = { sentence, pages, text: index, place, worth: worth(sentence, place, index) }
      open = may ? [...(leans ? open : []), candidate] : []
      const next = sentences[place + 1]
      const isWhole = isBalanced(open.map((one) => one.sentence)) && !turns(next) && !isShownNext(sentence, next)
      if (isWhole && open.length > 0) runs.push(open)
      const short = withoutMiddle(open)
      if (isWhole && short !== undefined) runs.push(short)
    }
    return runs
  })

/**
 * Without the sentences that say more of somebody between the one that brings them in and the last one, which speaks of the same: "another
 * man lived there. He had a dog. Nobody knew that he was there."
 */
const withoutMiddle = (open: readonly Candidate[]): readonly Candidate[] | undefined => {
  const last = open.at(-1)
  const pronoun = open.at(-2)?.sentence.match(/^(?:He|She|They)\b/u)?.[0]
  if (last === undefined || pronoun === undefined) return undefined
  const begun = open.slice(0, -1).findLastIndex(({ sentence }) => !sentence.startsWith(`${pronoun} `))
  return begun >= 0 && new RegExp(`\\b${pronoun}\\b`, 'iu').test(last.sentence) && !SOMEBODY.test(last.sentence)
    ? [...open.slice(0, begun + 1), last]
    : undefined
}

/** Another person in the last sentence might be the one who is meant. */
const SOMEBODY = /^(?:\S+ ){0,3}(?:Mother|Father|M[rs]s? \p{Lu}|Adult \p{Lu})\b/u

const passagesFrom = (candidates: readonly Candidate[]): readonly Passage[] => {
  const passages: (Passage & { readonly last: Candidate })[] = []
  for (const candidate of candidates.toSorted((a, b) => a.text - b.text || a.place - b.place)) {
    const before = passages.at(-1)
    const follows = before?.last.text === candidate.text && before.last.place === candidate.place - 1
    if (before !== undefined && follows)
      passages.splice(-1, 1, { ...before, sentences: [...before.sentences, candidate.sentence], last: candidate })
    else passages.push({ sentences: [candidate.sentence], pages: candidate.pages, score: 0, last: candidate })
  }
  return passages.map(({ last: _last, ...passage }) => passage)
}

/** How many words the texts have. */
export const wordsInTexts = (texts: readonly { readonly text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + countWords(text), 0)
