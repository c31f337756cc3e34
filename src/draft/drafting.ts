import type { Findings } from '../find/index.ts'
import type { Audience, Knowledge, Theme, ThemeKnowledge } from '../knowledge/index.ts'
import type { Document, Locate } from '../read/index.ts'
import { type ContentWords, contentWords, openRarity, type Rarity } from './choose/content-words.ts'
import { type Evidence, openEvidence } from './choose/evidence.ts'
import { findConcluded, findNoticed } from './choose/find-noticed.ts'
import { isCommonWord } from './choose/is-common-word.ts'
import { openJudge, type SentenceJudge } from './choose/judge-sentence.ts'
import { type Memory, openMemory } from './choose/memory.ts'
import { type Names, openNames } from './choose/names-of-audience.ts'
import { once } from './choose/once.ts'
import type { Judgement, Passage } from './choose/passage.ts'
import { type PlacedParagraph, placeParagraphs } from './choose/place-paragraphs.ts'
import { praising } from './choose/praising.ts'
import { type Footnotes, openFootnotes } from './script/footnotes.ts'
import { type Acronyms, openAcronyms } from './tell/gloss-acronyms.ts'
import { inEnglish } from './tell/in-english.ts'
import { openPeople, type People } from './tell/introduce-people.ts'
import { writeOutAcronyms } from './tell/write-out-acronyms.ts'
import type { DraftingTemplate } from './template/template.ts'

export interface DraftRequest {
  readonly findings: Findings
  /** Gives what the review saw, beyond what was found in it; without it the script rests on the findings alone. */
  readonly document?: Document
  readonly locate: Locate
  readonly knowledge: Knowledge
  readonly template: DraftingTemplate
  /** Fewer spoken words than the template allows. */
  readonly mostWords?: number
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
  /** Of what the review learned on each message. */
  readonly lesson: number
  readonly whyItMatters: number
  readonly whatHelps: number
  readonly goodPractice: number
  readonly clause: number
  readonly recommendations: number
  readonly audience: number
  readonly questions: number
  /** How many people are heard in their own words, apart from what the review saw. */
  readonly voices: number
  /** 0 leaves a message with one thing that was seen, however short. */
  readonly more: number
}

/** What is found out about a review once, whatever is drafted from it. */
export interface Grounds {
  readonly judgement: Judgement
  readonly paragraphs: readonly PlacedParagraph[]
  readonly rarity: Rarity
  readonly evidenceOf: (theme: ThemeKnowledge) => Evidence
  readonly evidenceOn: (theme: Theme) => Evidence | undefined
  /** Remembers what it was asked. */
  readonly contentWordsOf: ContentWords
  /** A narrator's words with their acronyms written out. */
  readonly writtenOut: (words: string) => string
  /** What short forms stand for. */
  readonly acronyms: Acronyms
  /** Who people are whom the review calls by letters. */
  readonly people: People
  /** Whether the review writes a word with a small letter somewhere. */
  readonly inLowerCase: (word: string) => boolean
  /** Judges good practice. */
  readonly praised: Judgement
  readonly namesOf: (audience: Audience) => Names
  /** What the review noticed in an audience's work, the most telling first. */
  readonly noticedOf: (audience: Audience) => readonly Passage[]
  /** What the review learned, the most telling first. */
  readonly learned: () => readonly Passage[]
}

export const openGrounds = ({ findings, document, knowledge, locate }: DraftRequest): Grounds => {
  const texts = [...findings.findings, ...(document?.paragraphs ?? [])].map(({ text }) => text)
  const text = texts.join('\n')
  const judgement = openJudgement(openJudge(findings, knowledge, text), locate)
  const paragraphs = document === undefined ? [] : placeParagraphs(document)
  const rarity = openRarity(texts)
  const evidenceOf = openEvidence({ findings: findings.findings, paragraphs, rarity, judgement })
  const themes = new Map(knowledge.themes.map((theme) => [theme.id, theme]))
  const namesOf = once((audience: Audience) => openNames(knowledge, audience))
  return {
    judgement,
    paragraphs,
    rarity,
    evidenceOf,
    evidenceOn: (id) => {
      const theme = themes.get(id)
      return theme === undefined ? undefined : evidenceOf(theme)
    },
    contentWordsOf: once(contentWords),
    writtenOut: once((words) => writeOutAcronyms(inEnglish(words), knowledge.lexicon, findings.about.nation)),
    acronyms: openAcronyms(text, knowledge, findings.about.nation),
    people: openPeople({ paragraphs: document?.paragraphs ?? [] }),
    inLowerCase: once((word) => isCommonWord(word, text)),
    praised: praising(judgement),
    namesOf,
    noticedOf: once((audience) => {
      const sources = { findings: findings.findings, paragraphs, judgement }
      return audience === 'leaders' ? findConcluded(sources, 'finding') : findNoticed(sources, namesOf(audience))
    }),
    learned: () => findConcluded({ findings: findings.findings, paragraphs, judgement }, 'lesson'),
  }
}

/** Every attempt asks about the same sentences. */
const openJudgement = ({ maySpeak, standsAlone, telling }: SentenceJudge, locate: Locate): Judgement => {
  const { canCite } = openFootnotes(locate)
  const mayBeSpoken = once(maySpeak)
  return {
    may: (sentence, pages) => mayBeSpoken(sentence) && canCite(sentence, pages),
    begins: once(standsAlone),
    worth: once(telling),
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

export const openDrafting = (request: DraftRequest, grounds: Grounds, limits: Limits): Drafting => ({
  ...request,
  grounds,
  limits,
  footnotes: openFootnotes(request.locate),
  memory: openMemory(grounds.contentWordsOf),
  judgement: grounds.judgement,
})

/** The best of the passages that say nothing twice, and remembers it. */
export const takeBest = ({ memory }: Drafting, passages: readonly Passage[]): Passage | undefined => {
  const best = passages.toSorted((a, b) => b.score - a.score).find(({ sentences }) => memory.isFresh(sentences))
  if (best !== undefined) memory.remember(best.sentences)
  return best
}

/** Passages as Markdown block quotes, one after the other. */
export const blockQuotes = ({ footnotes }: Drafting, passages: readonly Passage[]): string =>
  passages.map((passage) => footnotes.blockQuote(passage)).join('\n\n')
