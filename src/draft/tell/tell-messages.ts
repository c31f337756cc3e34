import type { FindingKind } from '../../find/index.ts'
import type { Theme, ThemeKnowledge } from '../../knowledge/index.ts'
import { contentWords } from '../choose/content-words.ts'
import { findVoices, type Voice } from '../choose/find-voices.ts'
import { ofKind } from '../choose/of-kind.ts'
import { type Passage, passagesIn } from '../choose/passage.ts'
import { type Drafting, takeBest } from '../drafting.ts'
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
  const seen = known.map((theme) => takeBest(drafting, evidenceOf(theme).seen(limits.here)))
  const lessons = known.map((theme) => takeBest(drafting, evidenceOf(theme).lessons(limits.lesson)))
  const questions = known.map((theme) => takeBest(drafting, questionsOn(drafting, theme)))
  const voices = chooseVoices(drafting, known)
  return known.map((theme, index) => ({
    number: index + 1,
    numberInWords: countInWords(index + 1),
    title: escapeMarkdown(theme.title),
    ...tellGuidance(drafting, theme, lessons[index] === undefined ? limits.whatHelps : limits.whatHelps - 1),
    ...tellEvidence(drafting, seen[index], reasons[index]),
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

/** What happened comes before why: without it, the reason is told in its place. */
const tellEvidence = (
  { footnotes }: Drafting,
  seen: Passage | undefined,
  reason: Passage | undefined,
): Pick<ToldMessage, 'here' | 'gotInTheWay'> => {
  const here = seen ?? reason
  return {
    here: here === undefined ? '' : footnotes.blockQuote(here),
    gotInTheWay: seen === undefined || reason === undefined ? '' : footnotes.blockQuote(reason),
  }
}

/** Someone's own words for as many messages as may have them: those that stand nearest to what the review concludes on a message. */
const chooseVoices = (drafting: Drafting, themes: readonly ThemeKnowledge[]): readonly (Voice | undefined)[] => {
  const { document, limits, judgement, memory } = drafting
  const voices = (document === undefined ? [] : findVoices(document)).filter(({ sentences, pages }) =>
    sentences.every((sentence) => judgement.may(sentence, pages)),
  )
  const chosen = new Map<ThemeKnowledge, Voice>()
  const near = themes.flatMap((theme) =>
    voices.map((voice) => ({ theme, voice, worth: worthOf(voice, theme, drafting) })),
  )
  for (const { theme, voice, worth } of near.toSorted((a, b) => b.worth - a.worth)) {
    if (chosen.size >= limits.voices || worth <= 0 || chosen.has(theme) || !memory.isFresh(voice.sentences)) continue
    memory.remember(voice.sentences)
    chosen.set(theme, voice)
  }
  return themes.map((theme) => chosen.get(theme))
}

/** How near a voice stands to what the review concludes on a theme: its words count, and the page. 0 where nothing ties them. */
const worthOf = (
  { sentences, pages: [page = 0] }: Voice,
  theme: ThemeKnowledge,
  { findings, grounds }: Drafting,
): number => {
  const bearing = findings.findings.filter(({ kind, themes }) => themes.includes(theme.id) && CONCLUSIONS.has(kind))
  const words = contentWords([...theme.phrases, ...bearing.map(({ text }) => text)].join(' '))
  const shared = [...contentWords(sentences.join(' '))].filter((word) => words.has(word)).length
  const isNear = (least: number, index: number): boolean =>
    bearing.some(
      ({ pages, themes }) => themes.indexOf(theme.id) === index && pages.some((at) => Math.abs(at - page) <= least),
    )
  const phrases = new RegExp(`\\b(?:${theme.phrases.join('|')})`, 'iu')
  const isNamed = grounds.paragraphs.filter(({ pages, text }) => pages.includes(page) && phrases.test(text)).length > 1
  const place = isNear(0, 0) ? 3 : isNamed ? 2 : isNear(1, 0) ? 1 : 0
  return place > 1 || shared > 1 ? place + Math.min(shared, 3) : 0
}

const CONCLUSIONS: ReadonlySet<FindingKind> = new Set(['finding', 'lesson'])

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
