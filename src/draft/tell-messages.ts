import type { Theme, ThemeKnowledge } from '../knowledge/index.ts'
import { countInWords } from './count-in-words.ts'
import { type Drafting, takeBest } from './drafting.ts'
import { openEvidence } from './evidence.ts'
import { findVoices, type Voice } from './find-voices.ts'
import { formatSentence } from './format-script.ts'
import { escapeMarkdown } from './markdown-text.ts'
import type { Passage } from './passage.ts'

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
  const evidenceOf = openEvidence(drafting)
  const { limits, footnotes } = drafting
  const known = themes.flatMap((id) => drafting.knowledge.themes.find((theme) => theme.id === id) ?? [])
  // What was seen is chosen for every message before the reasons are: a message must not take the next one's best evidence.
  const seen = known.map((theme) => takeBest(drafting, evidenceOf(theme).seen(limits.here)))
  const reasons = known.map((theme) =>
    limits.gotInTheWay === 0 ? undefined : takeBest(drafting, evidenceOf(theme).reasons(limits.gotInTheWay)),
  )
  const voices = chooseVoices(drafting, seen)
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

/** For as many messages as there are voices to be heard: one that stands beside what the review saw. */
const chooseVoices = (
  { document, limits, judgement, memory }: Drafting,
  seen: readonly (Passage | undefined)[],
): readonly (Voice | undefined)[] => {
  const voices = document === undefined ? [] : findVoices(document)
  let left = limits.voices
  return seen.map((passage) => {
    const voice = voices.find(
      ({ sentences, pages }) =>
        left > 0 &&
        passage?.pages.includes(pages[0] ?? 0) === true &&
        sentences.every((sentence) => judgement.may(sentence, pages)) &&
        memory.isFresh(sentences),
    )
    if (voice === undefined) return undefined
    left -= 1
    memory.remember(voice.sentences)
    return voice
  })
}

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
