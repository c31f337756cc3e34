import { contentWords } from './content-words.ts'
import type { EvidenceSources } from './evidence.ts'
import { isAnswer, type Judgement, type Passage, passagesIn, sentencesOf } from './passage.ts'
import { OWN_PLACE, SAME_PLACE, type TextOnTheme } from './texts-on-theme.ts'

/** A passage that bears a theme. `relevance` is about how many of the theme's rarer words it shares. */
export type Relevant = Passage & { readonly relevance: number; readonly nearness: number }

/** The passages of a text that bear its theme. */
export const passagesOn = (text: TextOnTheme, { judgement }: EvidenceSources, mostWords: number): readonly Relevant[] =>
  passagesIn(text, judgement, mostWords)
    .filter(
      ({ sentences }) =>
        !sentences.some(isAside) &&
        !(text.isNarrative && sentences.some((sentence) => OUGHT.test(sentence) || text.isTaken(sentence))),
    )
    .filter(({ sentences }) => text.mustHold?.test(sentences.join(' ')) !== false)
    .filter(({ sentences }) => sentences.every((sentence, index) => index === 0 || belongs(sentence, text, judgement)))
    .filter(
      ({ sentences: [, ...more] }) => !text.isNarrative || more.every((sentence) => TELLS_WHAT_WAS.test(sentence)),
    )
    .map((passage) => ({ ...passage, nearness: text.nearness, relevance: relevanceOf(passage, text) }))
    .filter(({ relevance, sentences: [first = ''] }) => isConclusion(first, text) || relevance >= leastRelevance(text))
    .map((passage) => ({
      ...passage,
      score:
        passage.score -
        (text.isNote ? A_NOTE : 0) +
        (text.isNarrative ? text.nearness * 1.5 : CONCLUDED) +
        Math.min(passage.relevance, 4) * 1.5,
    }))

/** What was seen shows a listener more than what was concluded from it, however near a conclusion stands to its own theme. */
const CONCLUDED = 0.5

/** What a note costs: it is clipped, and says neither who nor why. */
export const A_NOTE = 3

/** What is always so is no part of what was seen. */
const TELLS_WHAT_WAS =
  /[“‘]|\b(?:was|were|had|did|could|would|told|said|saw|made|took|rang|wrote|knew|held|felt|spoke|thought|found|gave|went|came|left|kept|led|sent|put|\p{Ll}{2,}ed)\b/u

/** A sentence belongs to the one before it if it leans on it or answers it; one that stands alone must speak of the theme itself. */
const belongs = (sentence: string, text: TextOnTheme, { begins }: Judgement): boolean =>
  !begins(sentence) || isAnswer(sentence) || relevanceOf({ sentences: [sentence] }, text) >= 0.8

/** About how many of a theme's rarer words a passage must share: the fewer, the nearer it stands to what the review concludes on it. */
const leastRelevance = ({ nearness }: TextOnTheme): number => (nearness >= SAME_PLACE ? 0.6 : nearness >= 1 ? 0.9 : 1)

const relevanceOf = ({ sentences }: Pick<Passage, 'sentences'>, { vocabulary, rarity }: TextOnTheme): number =>
  [...contentWords(sentences.join(' '))].reduce((sum, word) => sum + (vocabulary.has(word) ? rarity(word) : 0), 0)

/** Words of what should be, which tell nothing of what was. */
const OUGHT =
  /\b(?:should|must|ought|needs? to|is to|are to|ask|make sure|ensure|will be|anticipated|outcome|(?:might|could|would) have|(?:has|have) (?:already|since|now)|now includes?)\b|\b(?:has|have), since\b/i

/** Words that turn to the reader, lean on someone who was not named, or tell what came after the case. */
const TURNS_ASIDE =
  /^(?:Our answer|In brief|Think|Imagine|Consider|Picture|As one|The someone|None of|Around (?:a|one|half))\b|\byour?\b/iu

/** A question that the review puts to itself shows nothing either. */
const isAside = (sentence: string): boolean => {
  const told = sentence.replace(/[“‘][^”’]*[”’]/gu, '')
  return TURNS_ASIDE.test(told) || /\?$/u.test(told)
}

/** With the sentence that a finding on this very theme begins with, it says what it found. */
const isConclusion = (sentence: string, { text, isNarrative, nearness }: TextOnTheme): boolean =>
  !isNarrative && nearness === OWN_PLACE && sentencesOf(text)[0] === sentence
