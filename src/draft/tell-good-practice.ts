import { blockQuotes, type Drafting } from './drafting.ts'
import { gatherPassages } from './gather-passages.ts'
import { ofKind } from './of-kind.ts'

/** What went well, in the review's words, as block quotes; empty where it was not found. */
export const tellGoodPractice = (drafting: Drafting): string => {
  const praised = { ...drafting, judgement: drafting.grounds.praised }
  return blockQuotes(
    drafting,
    gatherPassages(praised, ofKind(drafting, 'good-practice'), drafting.limits.goodPractice, 50),
  )
}
