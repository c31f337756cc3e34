import type { Theme, ThemeKnowledge } from '../../knowledge/index.ts'
import { chooseVoices } from '../choose/choose-voices.ts'
import { ofKind } from '../choose/of-kind.ts'
import { type Passage, passagesIn, wordsIn } from '../choose/passage.ts'
import { blockQuotes, type Drafting, takeBest } from '../drafting.ts'
import { formatSentence } from '../script/format-script.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'
import { countInWords } from './count-in-words.ts'
import { speakerInWords } from './speaker-in-words.ts'

/** What a template is given of one common message; every text is Markdown, empty where there is nothing to say. */
export interface ToldMessage {
  readonly number: number
  readonly numberInWords: string
  readonly title: string
  readonly message: string
  /** The same behind a few words and a colon. */
  readonly messageWithin: string
  readonly whyItMatters: string
  readonly here: string
  /** Someone's own words, and whose. */
  readonly voice: string
  readonly speaker: string
  readonly gotInTheWay: string
  /** What the review learned, as a block quote. */
  readonly lesson: string
  readonly whatHelps: string
  /** Whether either says what helps. */
  readonly someHelp: boolean
  readonly question: string
}

export const tellMessages = (drafting: Drafting, themes: readonly Theme[]): readonly ToldMessage[] => {
  const { evidenceOf } = drafting.grounds
  const { limits, footnotes } = drafting
  const known = themes.flatMap((id) => drafting.knowledge.themes.find((theme) => theme.id === id) ?? [])
  // Reasons are scarcest, so they are chosen first, and for every message: none may take the next one's best evidence.
  const reasons = known.map((theme) =>
    limits.gotInTheWay === 0 ? undefined : takeBest(drafting, evidenceOf(theme).reasons(limits.gotInTheWay)),
  )
  const seen = known.map((theme, index) =>
    takeBest(drafting, nearTo(reasons[index], evidenceOf(theme).seen(limits.here))),
  )
  const more = known.map((theme, index) => moreOf(drafting, theme, seen[index]))
  const lessons = known.map((theme) => takeBest(drafting, evidenceOf(theme).lessons(limits.lesson)))
  const questions = known.map((theme) => takeBest(drafting, questionsOn(drafting, theme)))
  const voices = chooseVoices(drafting, known)
  return known.map((theme, index) => ({
    number: index + 1,
    numberInWords: countInWords(index + 1),
    title: escapeMarkdown(theme.title),
    ...tellGuidance(drafting, theme, lessons[index] === undefined ? limits.whatHelps : limits.whatHelps - 1),
    ...tellEvidence(drafting, [seen[index], more[index]], reasons[index]),
    lesson: lessons[index] === undefined ? '' : footnotes.blockQuote(lessons[index]),
    someHelp: lessons[index] !== undefined || limits.whatHelps > 0,
    ...(questions[index] === undefined ? {} : { question: `\n${footnotes.blockQuote(questions[index])}` }),
    voice: voices[index] === undefined ? '' : footnotes.blockQuote(voices[index]),
    speaker: speakerInWords(voices[index]?.speaker ?? ''),
  }))
}

/** The review's own questions on a theme that any team could put to itself; those for a board are asked of the board alone. */
const questionsOn = (drafting: Drafting, { id }: ThemeKnowledge): readonly Passage[] =>
  ofKind(drafting, 'question')
    .filter(({ themes }) => themes[0] === id)
    .flatMap((question) => passagesIn(question, drafting.judgement, MOST_ASKED_WORDS))
    .filter(
      ({ sentences }) =>
        sentences.length === 1 && /\?$/.test(sentences[0] ?? '') && !FOR_A_BOARD.test(sentences[0] ?? ''),
    )

/** A question so long can be kept in mind, in words. */
const MOST_ASKED_WORDS = 24

const FOR_A_BOARD = /\b(?:board|partnership|committee|partners|LSCB|commissioners?|CCG|ICB|panel)\b/i

/** What was seen and what got in the way are told of one event where they can be: what shares the reason's page comes first. */
const nearTo = (reason: Passage | undefined, passages: readonly Passage[]): readonly Passage[] =>
  passages.map((passage) =>
    reason?.pages.some((page) => passage.pages.includes(page))
      ? { ...passage, score: passage.score + SAME_EVENT }
      : passage,
  )

const SAME_EVENT = 3

/** What happened comes before why: without it, the reason is told in its place. */
const tellEvidence = (
  drafting: Drafting,
  passages: readonly (Passage | undefined)[],
  reason: Passage | undefined,
): Pick<ToldMessage, 'here' | 'gotInTheWay'> => {
  const seen = passages.flatMap((passage) => passage ?? [])
  const [why] = reason === undefined ? [] : [reason]
  const here = seen.length > 0 || why === undefined ? seen : [why]
  return {
    here: blockQuotes(drafting, here),
    gotInTheWay: seen.length === 0 || why === undefined ? '' : blockQuotes(drafting, [why]),
  }
}

/** A second thing that was seen, where the first is short and there is one that bears the message as well. */
const moreOf = (drafting: Drafting, theme: ThemeKnowledge, first: Passage | undefined): Passage | undefined => {
  const left = drafting.limits.here - (first === undefined ? 0 : wordsIn(first.sentences))
  if (first === undefined || drafting.limits.more === 0 || left < drafting.limits.here / 2) return undefined
  // Of the passages that were looked up already: another length would be another search.
  const others = drafting.grounds
    .evidenceOf(theme)
    .seen(drafting.limits.here)
    .filter(({ score, sentences }) => score >= first.score - MUCH_LESS && wordsIn(sentences) <= left)
  return takeBest(drafting, others)
}

/** How much less a second passage may be worth than the first. */
const MUCH_LESS = 3

type ToldGuidance = Pick<ToldMessage, 'message' | 'messageWithin' | 'whyItMatters' | 'whatHelps' | 'question'>

/** A lesson of the review's own takes the place of a sentence of guidance on what helps. */
const tellGuidance = (
  { footnotes, limits, memory }: Drafting,
  theme: ThemeKnowledge,
  whatHelps: number,
): ToldGuidance => {
  memory.remember([theme.question])
  const tell = (sentences: readonly string[]): string =>
    sentences.map((text) => `${formatSentence({ text, citations: [] })}${footnotes.guidance(theme.id)}`).join('\n')
  return {
    message: tell([theme.message]),
    messageWithin: tell([theme.message.charAt(0).toLowerCase() + theme.message.slice(1)]),
    whyItMatters: tell(theme.whyItMatters.slice(0, limits.whyItMatters)),
    whatHelps: tell(theme.whatHelps.slice(0, whatHelps)),
    question: tell([theme.question]),
  }
}
