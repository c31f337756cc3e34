import { splitSentences } from '../../shared/index.ts'
import { type Block, isEntry, isHeading } from '../outline/blocks.ts'
import { addresseeEnd, directiveScore } from './directive.ts'
import { hasPast } from './general-statement.ts'
import { isOthersWords } from './others-words.ts'
import { leadsIn } from './sentence-shape.ts'

/**
 * The places of the entries that close a passage of the analysis and say what is to be done, without a heading of their own. Overview
 * reports take one agency after another and print what each recommends to itself at the end of the passage about it, in the form
 * "Practices to send a report", or below a sentence that says that recommendations follow.
 */
export const closingLists = (blocks: readonly Block[]): ReadonlySet<number> =>
  new Set(
    blocks.flatMap((block, place) => {
      if (!isListed(block) || isListed(blocks[place - 1])) return []
      const after = blocks.findIndex((other, at) => at > place && !isListed(other))
      const end = after < 0 ? blocks.length : after
      const entries = blocks.slice(place, end)
      const before = blocks[place - 1]
      const closes = blocks[end] === undefined || blocks[end]?.isHeading === true
      return closes && before !== undefined && !isHeading(before) && areRequests(entries, before.text)
        ? entries.map(({ index }) => index)
        : []
    }),
  )

const isListed = (block: Block | undefined): boolean =>
  block !== undefined && !isHeading(block) && isEntry(block) && (block.slot ?? 'analysis') === 'analysis'

const areRequests = (entries: readonly Block[], before: string): boolean =>
  !leadsIn(before) && entries.every(({ text }) => (announces(before) ? directiveScore(text) >= 0.4 : isToDo(text)))

/** Whether the last sentence before the list speaks of recommendations as the list's own: "Her recommendations are to the commissioner." */
const announces = (before: string): boolean => {
  const last = splitSentences(before).at(-1) ?? ''
  return /\brecommendations? (?:is|are|follows?)\b/i.test(last) && !isOthersWords(last)
}

/** Whether a text names who is to do something, and what, without a verb that tells or obliges: "All schools to name a lead". */
const isToDo = (text: string): boolean => {
  const [first = ''] = splitSentences(text)
  const end = addresseeEnd(first)
  return (
    directiveScore(first) >= 0.55 &&
    /^to\b/.test(first.slice(end)) &&
    !hasPast(first.slice(0, end)) &&
    !first.endsWith('?')
  )
}
