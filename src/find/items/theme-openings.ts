import { type Block, isEntry, isHeading } from '../outline/blocks.ts'
import { plainHeading } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf } from './candidate.ts'
import { hasPast } from './general-statement.ts'
import { learningCandidate } from './learning-candidate.ts'
import { endsSentence } from './sentence-shape.ts'

/**
 * The findings of a review that names its themes by what it found ("Gran was seen as the answer"): the paragraph with which each theme
 * opens says it in full. None where fewer than three themes are so named, for then the titles only say what the themes are about.
 */
export const findThemeOpenings = (blocks: readonly Block[]): readonly Candidate[] => {
  const openings = blocks.flatMap((block, place) => (isFindingTitle(block, blocks) ? openingAt(blocks, place + 1) : []))
  return openings.length < FEWEST ? [] : openings
}

const FEWEST = 3

const isFindingTitle = (block: Block, blocks: readonly Block[]): boolean =>
  isHeading(block) &&
  block.paragraph.boxed === undefined &&
  THEMES.test(plainHeading(block.headings.at(-2) ?? '')) &&
  blocks[block.index + 1]?.isHeading === false &&
  plainWords(block.text).length >= 5 &&
  (hasPast(block.text) || FINITE.test(block.text))

const THEMES = /^(?:(?:key|main|practice|the|our|emerging) )*themes\b/
const FINITE = /\b(?:is|are|does|do|did|has|have|can|cannot|means|tells|says|keeps?|takes?)\b/i

/** The paragraph at a place; where it is one bold sentence, with the next. */
const openingAt = (blocks: readonly Block[], place: number): readonly Candidate[] => {
  const [first, next] = [blocks[place], blocks[place + 1]]
  if (
    first === undefined ||
    isEntry(first) ||
    first.paragraph.cell !== undefined ||
    first.paragraph.boxed !== undefined
  )
    return []
  const goesOn =
    first.paragraph.bold === true &&
    next?.paragraph.kind === 'paragraph' &&
    !isHeading(next) &&
    next.paragraph.bold !== true
  const own = goesOn && next !== undefined ? [first, next] : [first]
  const words = { blocks: own, parts: own.map((block) => partOf(block, block.text)) }
  return endsSentence(own.at(-1)?.text ?? '') ? [learningCandidate('finding', first, words, 0.7)] : []
}
