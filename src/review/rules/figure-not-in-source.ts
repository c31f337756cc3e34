import { numbersIn } from '../../shared/index.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { type Spoken, spokenSentences } from '../spoken.ts'

/** A number that the narrator says with the review as its source, and that none of the words cited has. */
export const figureNotInSource: Rule = (input) =>
  spokenSentences(input.script)
    .filter(({ block, review, author }) => block.kind === 'narration' && review.length > 0 && author.length === 0)
    .flatMap((spoken) => {
      const figures = figuresWithoutSource(spoken, input)
      return figures.length === 0 ? [] : [noticed(spoken, figures)]
    })

const figuresWithoutSource = (spoken: Spoken, input: ReviewInput): readonly number[] => {
  const cited = new Set(spoken.review.flatMap(({ quote }) => numbersIn(quote)))
  const labels = labelsOnPages(spoken, input)
  return numbersIn(withoutLabels(spoken.sentence.text, labels)).filter((figure) => !cited.has(figure))
}

/** "Recommendation 3" is a name: its number stands before the words cited, not in them. */
const labelsOnPages = ({ review }: Spoken, { findings }: ReviewInput): readonly string[] =>
  findings.findings
    .filter(({ label, pages }) => label !== '' && review.some(({ page }) => pages.includes(page)))
    .map(({ label }) => label)
    .toSorted((one, other) => other.length - one.length)

const withoutLabels = (text: string, labels: readonly string[]): string =>
  labels.reduce((rest, label) => rest.replaceAll(new RegExp(`${escaped(label)}(?!\\d)`, 'gi'), ' '), text)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const noticed = ({ sentence, review }: Spoken, figures: readonly number[]): Noticed => ({
  rule: 'figure-not-in-source',
  level: 'warning',
  line: sentence.line,
  ...(review[0] === undefined ? {} : { page: review[0].page }),
  facts: { figures: figures.join(', '), text: sentence.text },
})
