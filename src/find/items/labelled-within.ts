import { splitSentences } from '../../shared/index.ts'
import { readWordLabel } from '../labels/labels.ts'
import { type Block, isHeading } from '../outline/blocks.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf } from './candidate.ts'

/**
 * Items whose label opens a sentence within a paragraph, after what led to them: "... She was not asked. Lesson learned: ask her." Each
 * runs to the next label or to the paragraph's end.
 */
export const labelledWithin = (block: Block): readonly Candidate[] => {
  if (isHeading(block) || !block.text.includes(':') || !LABELS.test(block.text)) return []
  const all = splitSentences(block.text)
  const starts = all.flatMap((sentence, at) => (at > 0 && LABELS.test(sentence) ? [at] : []))
  return starts.flatMap((from, nth) => {
    const text = all.slice(from, starts[nth + 1]).join(' ')
    const label = readWordLabel(text)
    if (label === undefined || plainWords(label.rest).length < LEAST_WORDS) return []
    return [
      {
        kind: label.kind,
        label: label.printed,
        number: '',
        origin: 'label',
        block,
        blocks: [block],
        parts: [partOf(block, label.rest)],
        confidence: 0.85,
      },
    ]
  })
}

/** Nouns that open an item of the review itself; "the question: ..." and the like in running text do not. */
const LABELS =
  /(?:^|[.?!…][”"’')\]]* )(?:(?:key|practice|main) )?(?:learning(?: points?)?|lessons?(?: (?:to be )?learn(?:ed|t))?|good practice|practice points?|recommendation|finding)(?: \d{1,2})? ?:/i

const LEAST_WORDS = 6
