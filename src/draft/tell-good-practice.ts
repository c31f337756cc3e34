import { blockQuotes, type Drafting } from './drafting.ts'
import { gatherPassages } from './gather-passages.ts'
import { ofKind } from './of-kind.ts'

/** What went well, in the review's words, as block quotes; empty where it was not found. */
export const tellGoodPractice = (drafting: Drafting): string =>
  blockQuotes(
    drafting,
    gatherPassages(praising(drafting), ofKind(drafting, 'good-practice'), drafting.limits.goodPractice, 50),
  )

/** For good practice, what a person did well is worth most. */
export const praising = (drafting: Drafting): Drafting => {
  const { may, worth } = drafting.judgement
  return {
    ...drafting,
    judgement: {
      ...drafting.judgement,
      may: (sentence, pages) => may(sentence, pages) && !NOT_PRAISE.test(sentence),
      worth: (sentence) => worth(sentence) + (sentence.match(PRAISE)?.length ?? 0),
    },
  }
}

const PRAISE =
  /\b(?:good|strong|exemplary|commend\w*|model|persist\w*|persever\w*|determin\w+|careful\w*|kind\w*|warm\w*|trusted|notic\w+|asked|rang|wrote|written|waited|stayed|listened|learned|made time|arranged|thoughtful|clear\w*|respectful\w*|prompt\w*)\b/giu
const NOT_PRAISE =
  /\b(?:good practice|review team|panel|arrested|injur\w+|graded|no further action|missed|lacked|unfortunately|regrettabl\w+|poor|weak\w*|pause)\b/iu
