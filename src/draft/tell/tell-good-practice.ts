import { gatherPassages } from '../choose/gather-passages.ts'
import { ofKind } from '../choose/of-kind.ts'
import { type Passage, wordsIn } from '../choose/passage.ts'
import { praisesDeed, tellsDeed } from '../choose/praising.ts'
import { blockQuotes, type Drafting } from '../drafting.ts'

/** How long each may be, in words. */
const MOST_WORDS = 56

/** Fewer tell a listener that somebody did well, and not at what: "The registrar trusted her own unease." */
const LEAST_WORDS = 9

/** What went well, in the review's words, as block quotes; empty where it was not found. */
export const tellGoodPractice = (drafting: Drafting): string => {
  const praised = { ...drafting, judgement: drafting.grounds.praised }
  const items = ofKind(drafting, 'good-practice')
  const gather = (isWhole: (passage: Passage) => boolean): readonly Passage[] =>
    gatherPassages(praised, items, drafting.limits.goodPractice, MOST_WORDS, isWhole)
  for (const tells of [praisesDeed, tellsDeed]) {
    const told = gather(({ sentences }) => sentences.some(tells) && wordsIn(sentences) >= LEAST_WORDS)
    if (told.length > 0) return blockQuotes(drafting, told)
  }
  return blockQuotes(
    drafting,
    gather(() => true),
  )
}
