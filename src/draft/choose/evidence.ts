import type { Finding } from '../../find/index.ts'
import type { ThemeKnowledge } from '../../knowledge/index.ts'
import { foldSpace } from '../script/markdown-text.ts'
import { contentWords, type Rarity } from './content-words.ts'
import { lessonsOn } from './lessons-on.ts'
import { once } from './once.ts'
import { type Judgement, type Passage, passagesIn, sentencesOf } from './passage.ts'
import type { PlacedParagraph } from './place-paragraphs.ts'
import { isReason, reasonOf } from './reasons.ts'
import { tellsOfCase } from './tells-of-case.ts'

/** Passages of the review that bear a theme. */
export interface Evidence {
  /** What the review found or saw. */
  readonly seen: (mostWords: number) => readonly Passage[]
  /** Why it was so: what got in the way. */
  readonly reasons: (mostWords: number) => readonly Passage[]
  /** What the review learned, as advice: sentences of its lessons that tell a reader what to do or to know. */
  readonly lessons: (mostWords: number) => readonly Passage[]
}

/** What evidence is looked for in. */
export interface EvidenceSources {
  readonly findings: readonly Finding[]
  readonly paragraphs: readonly PlacedParagraph[]
  readonly rarity: Rarity
  readonly judgement: Judgement
}

/** Evidence on each theme; every theme and length is looked up only once. */
export const openEvidence = (sources: EvidenceSources): ((theme: ThemeKnowledge) => Evidence) => {
  const { findings, rarity, paragraphs } = sources
  const sizeOf = once((heading: string) => paragraphs.filter(({ section }) => section.includes(heading)).length)
  const taken = findings.filter(({ kind }) => HAS_A_PLACE.has(kind)).map(({ text }) => foldSpace(text))
  const isTaken = (sentence: string): boolean => taken.some((text) => text.includes(sentence))
  return once((theme) => {
    const texts = textsOn(theme, sources, sizeOf).map((text) => ({ ...text, rarity, isTaken }))
    const passages = once((mostWords: number) => texts.flatMap((text) => passagesOn(text, sources, mostWords)))
    return {
      seen: passages,
      reasons: once((mostWords) =>
        passages(mostWords).flatMap((passage) => {
          const reason = reasonOf(passage.sentences)
          return !isReason(reason, passage.nearness === OWN_PLACE) || passage.relevance < leastForAReason(passage)
            ? []
            : [{ ...passage, score: passage.score + reason * 1.5 + (passage.nearness === OWN_PLACE ? 5 : 0) }]
        }),
      ),
      lessons: once((mostWords) => lessonsOn(theme, sources, mostWords)),
    }
  })
}

/** How near a finding's own words stand to its first theme. */
const OWN_PLACE = 5

/** Findings of these kinds are spoken in places of their own. */
const HAS_A_PLACE: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'question', 'good-practice'])

/** About how many of a theme's rarer words a reason must share: one that stands beside the theme may be another matter's. */
const leastForAReason = ({ nearness }: Relevant): number => (nearness >= SAME_PLACE ? 0.2 : 0.7)

interface TextOnTheme {
  readonly text: string
  readonly pages: readonly number[]
  /** Content words by which a sentence shows that it speaks of the theme. */
  readonly vocabulary: ReadonlySet<string>
  readonly rarity: Rarity
  /** Whether a sentence is a recommendation's, a lesson's or another item's, which have places of their own. */
  readonly isTaken: (sentence: string) => boolean
  /** How near it stands to what the review concludes on the theme. */
  readonly nearness: number
  /** Whether it tells the case, and a sentence of what should be is out of place. */
  readonly isNarrative: boolean
  /** Words that a passage must have; where the text stands far from the review's conclusions, nothing else ties it to the theme. */
  readonly mustHold?: RegExp
}

const textsOn = (
  theme: ThemeKnowledge,
  { findings, paragraphs }: EvidenceSources,
  sizeOf: (heading: string) => number,
): readonly Omit<TextOnTheme, 'rarity' | 'isTaken'>[] => {
  const bearing = findings.filter(({ kind, themes }) => themes.includes(theme.id) && CONCLUSIONS.has(kind))
  const vocabulary = contentWords([...theme.phrases, theme.title, ...bearing.map(({ text }) => text)].join(' '))
  const phrases = new RegExp(`\\b(?:${theme.phrases.map(escaped).join('|')})`, 'iu')
  // A finding's own words would always bear it out: what it tells must share words with the theme or with other conclusions.
  const wordsBut = (finding: Finding): ReadonlySet<string> =>
    contentWords(
      [...theme.phrases, theme.title, ...bearing.filter((other) => other !== finding).map(({ text }) => text)].join(
        ' ',
      ),
    )
  const found = bearing
    .filter(({ kind }) => kind === 'finding')
    .map((finding) => ({
      ...finding,
      vocabulary: wordsBut(finding),
      nearness: finding.themes[0] === theme.id ? OWN_PLACE : 1.4,
      isNarrative: false,
    }))
  const near = paragraphs.flatMap((paragraph) => {
    const { text, pages, section } = paragraph
    if (!tellsOfCase(section)) return []
    const isNamed = phrases.test(text)
    const nearness = Math.max(
      isNamed ? 0 : -1,
      ...bearing.map((finding) => nearnessOf(paragraph, finding, theme, sizeOf)),
    )
    // A part of a review speaks of many things: what does not stand right where the theme is concluded upon must name it.
    return nearness < 0 || (nearness < SAME_PLACE && !isNamed)
      ? []
      : [{ text, pages, vocabulary, nearness, isNarrative: true, ...(nearness === 0 ? { mustHold: phrases } : {}) }]
  })
  return [...found, ...near]
}

/** How near a paragraph stands under the very heading of a conclusion whose first theme this is. */
const SAME_PLACE = 1.5

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const CONCLUSIONS: ReadonlySet<Finding['kind']> = new Set(['finding', 'lesson', 'recommendation'])

/** A part with more paragraphs than this speaks of many things. */
const SMALL_PART = 20

const nearnessOf = (
  paragraph: PlacedParagraph,
  { section, themes, pages }: Finding,
  theme: ThemeKnowledge,
  sizeOf: (heading: string) => number,
): number => {
  const heading = section.at(-1)
  const above = section.at(-2)
  const main = themes[0] === theme.id ? 0.5 : 0
  const isNear = pages.some((page) => paragraph.pages.some((other) => Math.abs(other - page) <= 2))
  if (!isNear) return -1
  if (heading !== undefined && paragraph.section.includes(heading)) return 1 + main
  if (above === undefined || !paragraph.section.includes(above)) return -1
  return main > 0 && sizeOf(above) <= SMALL_PART ? SAME_PLACE : 0.5 + main
}

/** Words of what should be, which tell nothing of what was. */
const OUGHT = /\b(?:should|must|ought|needs? to|is to|are to|ask|make sure|ensure|will be|anticipated|outcome)\b/i

/** Words that turn to the reader, lean on someone who was not named, or tell what came after the case. */
const TURNS_ASIDE =
  /^(?:Our answer|In brief|Think|Imagine|Consider|Picture|As one|The someone|None of|Around (?:a|one|half))\b|\byour?\b/iu

const isAside = (sentence: string): boolean => TURNS_ASIDE.test(sentence.replace(/[“‘][^”’]*[”’]/gu, ''))

/** With the sentence that a finding on this very theme begins with, it says what it found. */
const isConclusion = (sentence: string, { text, isNarrative, nearness }: TextOnTheme): boolean =>
  !isNarrative && nearness === OWN_PLACE && sentencesOf(text)[0] === sentence

type Relevant = Passage & { readonly relevance: number; readonly nearness: number }

const passagesOn = (text: TextOnTheme, { judgement }: EvidenceSources, mostWords: number): readonly Relevant[] =>
  passagesIn(text, judgement, mostWords)
    .filter(
      ({ sentences }) =>
        !sentences.some(isAside) &&
        !(text.isNarrative && sentences.some((sentence) => OUGHT.test(sentence) || text.isTaken(sentence))),
    )
    .filter(({ sentences }) => text.mustHold?.test(sentences.join(' ')) !== false)
    .filter(({ sentences: [, ...more] }) => more.every((sentence) => belongs(sentence, text, judgement)))
    .map((passage) => ({ ...passage, nearness: text.nearness, relevance: relevanceOf(passage, text) }))
    .filter(({ relevance, sentences: [first = ''] }) => isConclusion(first, text) || relevance >= leastRelevance(text))
    .map((passage) => ({
      ...passage,
      score:
        passage.score + (text.isNarrative ? text.nearness * 1.5 : CONCLUDED) + Math.min(passage.relevance, 4) * 1.5,
    }))

/** What was seen shows a listener more than what was concluded from it, however near a conclusion stands to its own theme. */
const CONCLUDED = 0.5

/** A sentence belongs to the one before it if it leans on it; one that stands alone must speak of the theme itself. */
const belongs = (sentence: string, text: TextOnTheme, { begins }: Judgement): boolean =>
  !begins(sentence) || relevanceOf({ sentences: [sentence] }, text) >= 0.8

/** About how many of a theme's rarer words a passage must share: the fewer, the nearer it stands to what the review concludes on it. */
const leastRelevance = ({ nearness }: TextOnTheme): number => (nearness >= SAME_PLACE ? 0.6 : nearness >= 1 ? 0.9 : 1)

const relevanceOf = ({ sentences }: Pick<Passage, 'sentences'>, { vocabulary, rarity }: TextOnTheme): number =>
  [...contentWords(sentences.join(' '))].reduce((sum, word) => sum + (vocabulary.has(word) ? rarity(word) : 0), 0)
