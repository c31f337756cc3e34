import type { FindingKind } from '../../find/index.ts'
import type { Theme, ThemeKnowledge } from '../../knowledge/index.ts'
import { contentWords } from '../choose/content-words.ts'
import { findVoices, type Voice } from '../choose/find-voices.ts'
import { type Drafting, takeBest } from '../drafting.ts'
import { formatSentence } from '../script/format-script.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'
import { countInWords } from './count-in-words.ts'

/** What a template is given of one common message; every text is Markdown, empty where there is nothing to say. */
export interface ToldMessage {
  readonly number: number
  readonly numberInWords: string
  readonly title: string
  readonly message: string
  readonly whyItMatters: string
  readonly here: string
  /** Someone's own words, and whose. */
  readonly voice: string
  readonly speaker: string
  readonly gotInTheWay: string
  readonly whatHelps: string
  readonly question: string
}

export const tellMessages = (drafting: Drafting, themes: readonly Theme[]): readonly ToldMessage[] => {
  const { evidenceOf } = drafting.grounds
  const { limits, footnotes } = drafting
  const known = themes.flatMap((id) => drafting.knowledge.themes.find((theme) => theme.id === id) ?? [])
  // What was seen is chosen for every message before the reasons are: a message must not take the next one's best evidence.
  const seen = known.map((theme) => takeBest(drafting, evidenceOf(theme).seen(limits.here)))
  const reasons = known.map((theme) =>
    limits.gotInTheWay === 0 ? undefined : takeBest(drafting, evidenceOf(theme).reasons(limits.gotInTheWay)),
  )
  const voices = chooseVoices(drafting, known)
  return known.map((theme, index) => ({
    number: index + 1,
    numberInWords: countInWords(index + 1),
    title: escapeMarkdown(theme.title),
    ...tellGuidance(drafting, theme),
    here: seen[index] === undefined ? '' : footnotes.blockQuote(seen[index]),
    voice: voices[index] === undefined ? '' : footnotes.blockQuote(voices[index]),
    speaker: escapeMarkdown(voices[index]?.speaker ?? ''),
    gotInTheWay: reasons[index] === undefined ? '' : footnotes.blockQuote(reasons[index]),
  }))
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

type ToldGuidance = Pick<ToldMessage, 'message' | 'whyItMatters' | 'whatHelps' | 'question'>

const tellGuidance = ({ footnotes, limits, memory }: Drafting, theme: ThemeKnowledge): ToldGuidance => {
  memory.remember([theme.question])
  const tell = (sentences: readonly string[]): string =>
    sentences.map((text) => `${formatSentence({ text, citations: [] })}${footnotes.guidance(theme.id)}`).join('\n')
  return {
    message: tell([theme.message]),
    whyItMatters: tell(theme.whyItMatters.slice(0, limits.whyItMatters)),
    whatHelps: tell(theme.whatHelps.slice(0, limits.whatHelps)),
    question: tell([theme.question]),
  }
}
