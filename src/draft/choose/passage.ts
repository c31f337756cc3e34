import { countWords, splitSentences } from '../../shared/index.ts'
import { foldSpace } from '../script/markdown-text.ts'

/** Sentences of the review that follow one another there, to be spoken together. */
export interface Passage {
  readonly sentences: readonly string[]
  /** Pages on which they may stand, counted from 1. */
  readonly pages: readonly number[]
  /** Only for comparing. */
  readonly score: number
}

/** Judges a sentence in its place: whether it may be spoken there, whether it can begin a passage, what it is worth. */
export interface Judgement {
  readonly may: (sentence: string, pages: readonly number[]) => boolean
  readonly begins: (sentence: string) => boolean
  readonly worth: (sentence: string) => number
}

/** Every passage of one to three sentences and at most so many words in a text, whose first sentence stands alone. */
export const passagesIn = (
  { text, pages }: { readonly text: string; readonly pages: readonly number[] },
  judgement: Judgement,
  mostWords: number,
): readonly Passage[] => passagesJudgedBy(judgement)(text, pages).filter(({ words }) => words <= mostWords)

type Counted = Passage & { readonly words: number }

/** What a judgement found in a text is kept as long as it: drafts of many lengths ask for the same passages. */
const KEPT = new WeakMap<Judgement, (text: string, pages: readonly number[]) => readonly Counted[]>()

const passagesJudgedBy = (judgement: Judgement): ((text: string, pages: readonly number[]) => readonly Counted[]) => {
  const kept = KEPT.get(judgement)
  if (kept !== undefined) return kept
  const found = new Map<string, readonly Counted[]>()
  const find = (text: string, pages: readonly number[]): readonly Counted[] => {
    const key = `${pages.join(' ')} ${text}`
    const passages = found.get(key) ?? findPassages(text, pages, judgement)
    found.set(key, passages)
    return passages
  }
  KEPT.set(judgement, find)
  return find
}

/** No place in a script holds more words of one passage. */
const MOST_WORDS = 60

const findPassages = (
  text: string,
  pages: readonly number[],
  { may, begins, worth }: Judgement,
): readonly Counted[] => {
  const sentences = sentencesOf(text)
  return sentences.flatMap((first, start) => {
    if (!begins(first)) return []
    const passages: Counted[] = []
    for (let end = start + 1; end <= Math.min(start + 3, sentences.length); end++) {
      const run = sentences.slice(start, end)
      const words = wordsIn(run)
      if (!may(run.at(-1) ?? '', pages) || words > MOST_WORDS || countsOfNothing(run)) break
      if (isBalanced(run) && !turns(sentences[end]) && !isShownNext(run.at(-1), sentences[end]))
        passages.push({
          sentences: run,
          pages,
          score: scoreOf(run, worth) - start / 10 - lossAt(run, sentences[end]),
          words,
        })
    }
    return passages
  })
}

/** Whether the next sentence turns what was said: left out, a listener would take the half for the whole. */
export const turns = (next: string | undefined): boolean => next !== undefined && TURNS.test(next)

const TURNS = /^(?:But|However|Yet|Nor|Even so|Nevertheless|Nonetheless)\b|^(?:It|That|This) (?:is|was|does|did) not\b/u

/** Whether a sentence says that somebody drew or wrote something, and the next one what it was: alone it has lost its point. */
export const isShownNext = (sentence: string | undefined, next: string | undefined): boolean =>
  sentence !== undefined && next !== undefined && DREW.test(sentence) && SHOWS.test(next)

const DREW = /\b(?:drew|painted|drawing|wrote|typed|(?:made|chose) a (?:picture|card|list))\b(?!.*[“‘:])/u
const SHOWS = /^(?:There (?:was|were)|[IO]n it\b|It (?:said|showed|had|read)\b|[“‘])/u

/** What a passage loses that breaks off a story: what somebody noticed or asked is only half of it where the next sentence tells what came of it. */
const lossAt = (run: readonly string[], next: string | undefined): number =>
  next !== undefined &&
  ((OPENS.test(run.at(-1) ?? '') && GOES_ON.test(next)) || (ASKS.test(run.at(-1) ?? '') && isAnswer(next)))
    ? BROKEN_OFF
    : 0

const BROKEN_OFF = 1.5
const OPENS = /\b(?:noticed|asked|saw|trusted|heard|wondered|worried|felt|thought)\b/u
const ASKS = /\basked\b/u
const GOES_ON = /^(?:He|She|They) (?!(?:had|was|were)\b)/u

/** Whether a sentence tells what somebody answered, who stands in the sentence before. */
export const isAnswer = (sentence: string): boolean =>
  /^(?:\p{Lu}\S*|The \p{Ll}+)(?: \p{L}+)? (?:said|told|replied|answered|explained)\b/u.test(sentence)

/** "Not one led to a question": of how many must have been said. */
const countsOfNothing = (run: readonly string[]): boolean =>
  COUNTS_OUT.test(run.at(-1) ?? '') && !A_NUMBER.test(run.slice(0, -1).join(' '))

const COUNTS_OUT = /^(?:Not one|None|Neither|Both) (?!of\b)\p{Ll}+ed?\b/u
const A_NUMBER =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\p{Ll}+teen|\p{Ll}+ty|\d+|several|many|both|all|every)\b/iu

/** Sentences of a text; a "No." or "Yes." that answers a heading before it is left out, and so is a printed number set right before it. */
export const sentencesOf = (text: string): readonly string[] =>
  splitSentences(
    foldSpace(text)
      .replace(/^\d{1,2}(?:\.\d{1,2}){1,2}(?=\p{Lu})/u, '')
      .replace(/^(?:No|Yes|In part|Partly|Not always|Sometimes)\. (?=\p{Lu})/u, ''),
  )

/** Whether a passage ends by asking: what leads to a question asks nothing without it. */
export const isAsked = ({ sentences }: Passage): boolean => /\?["”’)]*$/u.test(sentences.at(-1) ?? '')

/** No quotation within it is left open. */
export const isBalanced = (sentences: readonly string[]): boolean => {
  const text = sentences.join(' ')
  const singles = text.match(/(?<![\p{L}\p{N}])‘/gu)?.length ?? 0
  const closed = text.match(/’(?![\p{L}\p{N}])/gu)?.length ?? 0
  const isCutOff = singles === 0 && /[.?!]’$/u.test(text)
  return text.split('“').length === text.split('”').length && singles <= closed && !isCutOff
}

export const wordsIn = (sentences: readonly string[]): number =>
  sentences.reduce((sum, sentence) => sum + countWords(sentence), 0)

/** A second and third sentence add less than the first. */
const scoreOf = (sentences: readonly string[], worth: (sentence: string) => number): number =>
  sentences.reduce((sum, sentence, index) => sum + worth(sentence) / (1 + index / 2), 0)
