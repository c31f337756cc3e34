import { gatherPassages } from '../choose/gather-passages.ts'
import { ofKind } from '../choose/of-kind.ts'
import { blockQuotes, type Drafting } from '../drafting.ts'

/** What went well, in the review's words, as block quotes; empty where it was not found. */
export const tellGoodPractice = (drafting: Drafting): string => {
  const praised = { ...drafting, judgement: drafting.grounds.praised }
  return blockQuotes(
    drafting,
    gatherPassages(praised, ofKind(drafting, 'good-practice'), drafting.limits.goodPractice, 50),
  )
}
