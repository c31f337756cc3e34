import type { Findings } from '../find/index.ts'
import type { Knowledge } from '../knowledge/index.ts'
import type { Document, Locate } from '../read/index.ts'
import { openRarity, type Rarity } from './content-words.ts'
import { type Footnotes, openFootnotes } from './footnotes.ts'
import { openJudge, type SentenceJudge } from './judge-sentence.ts'
import { type Memory, openMemory } from './memory.ts'
import type { Judgement, Passage } from './passage.ts'
import { type PlacedParagraph, placeParagraphs } from './place-paragraphs.ts'
import type { DraftingTemplate } from './template.ts'

export interface DraftRequest {
  readonly findings: Findings
  /** Gives what the review saw, beyond what was found in it; without it the script rests on the findings alone. */
  readonly document?: Document
  readonly locate: Locate
  readonly knowledge: Knowledge
  readonly template: DraftingTemplate
  /** Who publishes the briefing; empty where it is not to be said. */
  readonly publisher: string
}

/** How much a script may say; words are spoken words. */
export interface Limits {
  readonly messages: number
  readonly happened: number
  readonly experience: number
  readonly here: number
  /** 0 leaves out what got in the way. */
  readonly gotInTheWay: number
  readonly whyItMatters: number
  readonly whatHelps: number
  readonly goodPractice: number
  readonly clause: number
  readonly recommendations: number
  readonly audience: number
  readonly questions: number
  /** How many people are heard in their own words, apart from what the review saw. */
  readonly voices: number
  /** How many helplines are given; those that every briefing gives come first. */
  readonly supportLines: number
}

/** What is found out about a review once, whatever is drafted from it. */
export interface Grounds {
  readonly judge: SentenceJudge
  readonly paragraphs: readonly PlacedParagraph[]
  readonly rarity: Rarity
  /** All that the review says. */
  readonly text: string
}

export const openGrounds = ({ findings, document, knowledge }: DraftRequest): Grounds => {
  const texts = [...findings.findings, ...(document?.paragraphs ?? [])].map(({ text }) => text)
  const text = texts.join('\n')
  return {
    judge: remembering(openJudge(findings, knowledge, text)),
    paragraphs: document === undefined ? [] : placeParagraphs(document),
    rarity: openRarity(texts),
    text,
  }
}

/** Judges each sentence once: every attempt asks about the same ones. */
const remembering = ({ maySpeak, standsAlone, telling }: SentenceJudge): SentenceJudge => ({
  maySpeak: once(maySpeak),
  standsAlone: once(standsAlone),
  telling: once(telling),
})

const once = <Answer>(ask: (sentence: string) => Answer): ((sentence: string) => Answer) => {
  const answers = new Map<string, Answer>()
  return (sentence) => {
    const known = answers.get(sentence)
    if (known !== undefined) return known
    const answer = ask(sentence)
    answers.set(sentence, answer)
    return answer
  }
}

/** What the segments of one attempt at a script share while they are filled, one after the other. */
export interface Drafting extends DraftRequest {
  readonly grounds: Grounds
  readonly limits: Limits
  readonly footnotes: Footnotes
  readonly memory: Memory
  readonly judgement: Judgement
}

export const openDrafting = (request: DraftRequest, grounds: Grounds, limits: Limits): Drafting => {
  const footnotes = openFootnotes(request.locate)
  const { judge } = grounds
  return {
    ...request,
    grounds,
    limits,
    footnotes,
    memory: openMemory(),
    judgement: {
      may: (sentence, pages) => judge.maySpeak(sentence) && footnotes.canCite(sentence, pages),
      begins: judge.standsAlone,
      worth: judge.telling,
    },
  }
}

/** The best of the passages that say nothing twice, and remembers it. */
export const takeBest = ({ memory }: Drafting, passages: readonly Passage[]): Passage | undefined => {
  const best = passages.toSorted((a, b) => b.score - a.score).find(({ sentences }) => memory.isFresh(sentences))
  if (best !== undefined) memory.remember(best.sentences)
  return best
}

/** Passages as Markdown block quotes, one after the other. */
export const blockQuotes = ({ footnotes }: Drafting, passages: readonly Passage[]): string =>
  passages.map((passage) => footnotes.blockQuote(passage)).join('\n\n')
