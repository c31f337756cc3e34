import type { Finding } from '../../find/index.ts'
import { chooseSentences, wordsInTexts } from '../choose/choose-sentences.ts'
import { ofKind } from '../choose/of-kind.ts'
import { wordsIn } from '../choose/passage.ts'
import type { PlacedParagraph } from '../choose/place-paragraphs.ts'
import { followingTheChild, subjectNames } from '../choose/subject-names.ts'
import { blockQuotes, type Drafting } from '../drafting.ts'

/**
 * What happened, in the review's words and in its order, as block quotes: who, what, who was involved, what was known, how the child
 * is; empty where it was not found.
 */
export const tellWhatHappened = (drafting: Drafting): string => {
  const { limits, memory } = drafting
  const texts = accountsOf(drafting)
  const passages = chooseSentences({
    texts,
    judgement: followingTheChild(drafting, texts),
    isFresh: memory.isFresh,
    worth: openWorth(drafting),
    needs: NEEDED,
    mostWords: limits.happened,
  })
  for (const { sentences } of passages) memory.remember(sentences)
  return blockQuotes(drafting, passages)
}

type Account = Pick<Finding, 'text' | 'pages'>

/** A case summary with fewer words than this leaves out most of the story. */
const THIN = 110

const accountsOf = (drafting: Drafting): readonly Account[] => {
  const summaries = summariesOf(drafting)
  return wordsInTexts(summaries) >= THIN ? summaries : [...summaries, ...narrativeOf(drafting)]
}

/** The accounts in the part of the review that gives the most room to them; a front page has but headlines. */
const summariesOf = (drafting: Drafting): readonly Finding[] => {
  const all = ofKind(drafting, 'case-summary')
  const inPart = (part: string | undefined): readonly Finding[] => all.filter(({ section }) => section[0] === part)
  const room = (part: string | undefined): number => wordsIn(inPart(part).map(({ text }) => text))
  const best = all.map(({ section }) => section[0]).toSorted((a, b) => room(b) - room(a))[0]
  return inPart(best)
}

/** Paragraphs under headings that name a child of the review, or that open its narrative. */
const narrativeOf = (drafting: Drafting): readonly Account[] => {
  const names = subjectNames(drafting.findings)
  const opens = (heading: string | undefined): boolean =>
    heading !== undefined && (names.some((name) => heading.includes(name)) || NARRATIVE.test(heading))
  const isNarrative = ({ section }: PlacedParagraph): boolean =>
    section.some((_, index) => index > 0 && opens(section[index])) || opens(section[0])
  return drafting.grounds.paragraphs.filter(
    (paragraph) =>
      isNarrative(paragraph) && !paragraph.section.some((heading) => /recommend|finding|learn/i.test(heading)),
  )
}

const NARRATIVE = /what happened|\bstory\b|narrative|summary of (?:events|the case)|brief facts|chronolog/i

/** What a listener needs of a story: the harm, how the child is, who was involved, and what was known. */
const NEEDED: readonly RegExp[] = [
  /\b(?:injur(?:y|ies|ed)|harmed|life-threatening|withheld|died|exploited by|self-harm|hurt)\b/iu,
  /\b(?:recover(?:y|ed)|survived|is now|now (?:well|\d+)|died)\b/iu,
  /\b(?:made safe|now live|lives? (?:with|at)|living at home|looked after|no longer in)\b/iu,
  /\b(?:another man|Adult [A-Z],|partner\b|stepfather|grandparents|Ms [A-Z]\b)/u,
  /\b(?:known to|knew|did not (?:tell|know)|told|telephoned|rang|reported|contacts?|worr(?:y|ies|ied)|[Cc]oncern|offered|referral)\b/u,
  /\b(?:[Nn]o (?:agency|one|professional)|[Nn]obody|[Nn]one|[Nn]ot seen|on its own|each of (?:these|the))\b/u,
]

/** What the law and the review itself did, which is not the story. */
const NOT_THE_STORY =
  /\b(?:the (?:board|panel|review|partners?|partnership|committee)\b|criteri\w+|sub-committee|executive summary|government office|chair\b|court|convicted|pleaded|sentenced?|prison sentence|imprisonment|charges?|principal findings|predicted|rapid reviews?|recommendations?)\b/iu

/** What the sentence with which the story begins counts for: without it nobody knows whom it is about. */
const FIRST = 40

const openWorth =
  ({ judgement }: Drafting) =>
  (sentence: string, place: number, text: number): number => {
    const needed = NEEDED.filter((need) => need.test(sentence)).length
    const opening = place === 0 ? (text === 0 ? FIRST : 2) : 0
    return NOT_THE_STORY.test(sentence) && opening < FIRST
      ? -1
      : Math.max(0.2, 2 + needed + opening + judgement.worth(sentence) / 4)
  }
