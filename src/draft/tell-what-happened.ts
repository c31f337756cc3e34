import type { Finding } from '../find/index.ts'
import { blockQuotes, type Drafting } from './drafting.ts'
import { ofKind } from './of-kind.ts'
import { openingOf, type Passage, wordsIn } from './passage.ts'

/** What happened, in the review's words and in its order, as block quotes; empty where it was not found. */
export const tellWhatHappened = (drafting: Drafting): string => {
  const summaries = summariesOf(drafting)
  const passages: Passage[] = []
  for (const [index, summary] of summaries.entries()) {
    const used = wordsIn(passages.flatMap(({ sentences }) => sentences))
    const share = Math.round((drafting.limits.happened * (index + 1)) / summaries.length) - used
    const opening = openingOf(summary, drafting.judgement, share)
    passages.push(...opening.filter(({ sentences }) => drafting.memory.isFresh(sentences)))
  }
  for (const { sentences } of passages) drafting.memory.remember(sentences)
  return blockQuotes(drafting, passages)
}

/** How many accounts of a case are told: a review of several children has one for each. */
const MOST_SUMMARIES = 3

/** The accounts in the part of the review that gives the most room to them; a front page has but headlines. */
const summariesOf = (drafting: Drafting): readonly Finding[] => {
  const all = ofKind(drafting, 'case-summary')
  const inPart = (part: string | undefined): readonly Finding[] => all.filter(({ section }) => section[0] === part)
  const room = (part: string | undefined): number => wordsIn(inPart(part).map(({ text }) => text))
  const best = all.map(({ section }) => section[0]).toSorted((a, b) => room(b) - room(a))[0]
  return inPart(best).slice(0, MOST_SUMMARIES)
}
