import { numbersIn } from '../../shared/index.ts'
import { countedOtherwise } from '../language/counts.ts'
import { measuresIn } from '../language/measures.ts'
import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords } from '../same-words.ts'
import { restsOnReview, type Spoken } from '../spoken.ts'
import { spokenMonth } from './name-not-in-source.ts'

/** A number, date, age, share or place in an order that the narrator gives, and that none of the words cited has. */
export const figureNotInSource: Rule = (input) => [
  ...otherYear(input),
  ...restsOnReview(input.script).flatMap((spoken) => {
    const figures = figuresWithoutSource(spoken, input)
    return figures.length === 0 ? [] : [noticed(spoken, figures)]
  }),
]

/** At the top of the script another year of publication than was found, and none that the review has anywhere. */
const otherYear = ({ script, findings, document }: ReviewInput): readonly Noticed[] => {
  const { published } = script.frontMatter.review
  const [said, found] = [published, findings.about.published].map((date) => date.slice(0, 4))
  if (!said || !found || said === found) return []
  // A year alone stands in a review for many things; with its month it is looked for as it is printed.
  const printed = published.length > 4 ? spokenMonth(published) : said
  if (document.paragraphs.some(({ text }) => holdsWords(text, printed))) return []
  return [
    {
      rule: 'figure-not-in-source',
      level: 'warning',
      facts: { because: 'published', figures: said, text: `published: ${script.frontMatter.review.published}` },
    },
  ]
}

const figuresWithoutSource = (spoken: Spoken, input: ReviewInput): readonly string[] => {
  const cited = spoken.review.map(({ quote }) => quote).join(' ')
  const said = withoutLabels(spoken.sentence.text, labelsOnPages(spoken, input))
  const [numbers, measures] = [new Set(numbersIn(cited)), measuresIn(cited)]
  const wrong = numbersIn(said).filter((figure) => !numbers.has(figure) && !measures.has(`${figure}%`))
  const turned = [...measuresIn(said)].filter(
    (measure) =>
      !measures.has(measure) &&
      !wrong.some((figure) => measure.startsWith(`${figure}`)) &&
      isComparable(measure, cited),
  )
  const found = [...wrong.map(String), ...turned]
  return found.length > 0 ? found : countedOtherwise(withoutQuoted(said), cited)
}

/** A place in an order, or a span of time, is only compared with others of its kind: "a second visit" may say no more than "another". */
const isComparable = (measure: string, cited: string): boolean => {
  if (measure.endsWith(' in order')) return [...measuresIn(cited)].some((other) => other.endsWith(' in order'))
  if (measure.startsWith('next ')) return [...measuresIn(cited)].some((other) => other.startsWith('next '))
  const unit = measure.match(/^\d+ (\w+)$/)?.[1]
  if (unit === undefined) return true
  return [...measuresIn(cited)].some((other) => /^\d+ \w+$/.test(other))
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

const noticed = ({ sentence, review }: Spoken, figures: readonly string[]): Noticed => ({
  rule: 'figure-not-in-source',
  level: 'warning',
  line: sentence.line,
  ...(review[0] === undefined ? {} : { page: review[0].page }),
  facts: { figures: figures.join(', '), text: sentence.text },
})
