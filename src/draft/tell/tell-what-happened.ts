import type { Finding } from '../../find/index.ts'
import { chooseSentences, wordsInTexts } from '../choose/choose-sentences.ts'
import { ofKind } from '../choose/of-kind.ts'
import { sentencesOf, wordsIn } from '../choose/passage.ts'
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
    needs: needsOf(texts, drafting),
    mostWords: limits.happened,
  })
  for (const { sentences } of passages) memory.remember(sentences)
  return blockQuotes(drafting, passages)
}

type Account = Pick<Finding, 'text' | 'pages'>

/** A case summary with fewer words than this leaves out most of the story. */
const THIN = 110

const accountsOf = (drafting: Drafting): readonly Account[] => {
  const summaries = summariesOf(drafting).map((account) => withoutConclusions(account, drafting))
  return wordsInTexts(summaries) >= THIN ? summaries : [...summaries, ...narrativeOf(drafting)]
}

/** What the review concludes, set out in a summary as headlines, is no part of the story. */
const withoutConclusions = ({ text, pages }: Account, drafting: Drafting): Account => {
  const concluded = ofKind(drafting, 'finding', 'lesson', 'recommendation').map((finding) => finding.text)
  const kept = sentencesOf(text).filter((sentence) => !concluded.some((other) => other.includes(sentence)))
  return kept.length === sentencesOf(text).length ? { text, pages } : { text: kept.join(' '), pages }
}

/**
 * The accounts in the part of the review that gives the most room to them, since a front page has but headlines; where that part does
 * not say how the child was harmed, after those of a part that does.
 */
const summariesOf = (drafting: Drafting): readonly Finding[] => {
  const all = ofKind(drafting, 'case-summary')
  const roomiest = roomiestOf(all)
  const harm = (finding: Finding): boolean =>
    sentencesOf(finding.text).some(
      (sentence) =>
        (NEEDED[0]?.test(sentence) || CAME_TO_LIGHT.test(sentence)) &&
        drafting.judgement.may(sentence, finding.pages) &&
        !NOT_THE_STORY.test(sentence),
    )
  if (roomiest.some(harm)) return roomiest
  const [told] = all.filter(harm)
  return [...all.filter(({ section }) => told !== undefined && section[0] === told.section[0]), ...roomiest]
}

const roomiestOf = (all: readonly Finding[]): readonly Finding[] => {
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

/** Where no sentence that may be spoken names the harm, how it came to light stands for it. */
const needsOf = (texts: readonly Account[], { judgement }: Drafting): readonly RegExp[] => {
  const [harm = CAME_TO_LIGHT, ...others] = NEEDED
  const isNamed = texts.some(({ text, pages }) =>
    sentencesOf(text).some((sentence) => harm.test(sentence) && judgement.may(sentence, pages)),
  )
  return [isNamed ? harm : CAME_TO_LIGHT, ...others]
}

const CAME_TO_LIGHT = /\b(?:ambulance|intensive care|(?:taken|brought|admitted) to (?:\p{L}+ ){0,4}hospital)\b/iu

/** What the law and the review itself did, which is not the story, and what leans on a "too" that is not told. */
const NOT_THE_STORY =
  /\b(?:the (?:board|panel|review|partners?|partnership|committee)\b|criteri\w+|sub-committee|executive summary|government office|chair\b|court|convicted|pleaded|sentenced?|prison sentence|imprisonment|charges?|principal findings|predicted|rapid reviews?|recommendations?|review panel|commissioned|notification|national guidance|apportion\w*|finding on fault|period reviewed|set out to|agreed (?:that|by|with)|learning review)\b|\bpanel agreed\b|^We \b|^(?:He|She|They) too\b/iu

/** A story is of what was, or of how the child is now; what is always so is a lesson. */
const TELLS =
  /\b(?:was|were|had|did|came|took|told|went|gave|made|saw|said|rang|began|left|found|knew|held|\p{Ll}{2,}ed|now|lives?|living|recovered|survived)\b/iu

/** What the sentence with which the story begins counts for: without it nobody knows whom it is about. */
const FIRST = 100

const openWorth =
  ({ judgement }: Drafting) =>
  (sentence: string, place: number, text: number): number => {
    const needed = NEEDED.filter((need) => need.test(sentence)).length
    const opening = place === 0 ? (text === 0 ? FIRST : 2) : 0
    return (NOT_THE_STORY.test(sentence) || !TELLS.test(sentence)) && opening < FIRST
      ? -1
      : Math.max(0.2, 2 + needed + opening + judgement.worth(sentence) / 4)
  }
