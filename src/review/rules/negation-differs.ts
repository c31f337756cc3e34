import { contentStems } from '../content-stems.ts'
import type { Noticed, Rule } from '../rule.ts'
import { type Spoken, spokenSentences } from '../spoken.ts'

/** The narrator says that something was not where the words cited have no such word, or leaves theirs out. A sign, never a proof. */
export const negationDiffers: Rule = ({ script }) =>
  spokenSentences(script)
    .filter(({ block, review, author }) => block.kind === 'narration' && review.length > 0 && author.length === 0)
    .flatMap((spoken) => {
      const cited = spoken.review.map(({ quote }) => quote).join(' ')
      const because = whyDiffers(spoken.sentence.text, cited)
      return because === undefined ? [] : [noticed(spoken, because)]
    })

const NEGATION =
  /\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|unable|fail(?:s|ed|ing|ure)?)\b|n['’]t\b/i

const whyDiffers = (said: string, cited: string): string | undefined => {
  const [denies, citedDenies] = [NEGATION.test(said), NEGATION.test(cited)]
  if (denies === citedDenies) return undefined
  if (denies) return 'added'
  return tellsBothSides(contentStems(said), cited) ? 'left-out' : undefined
}

/** Whether what stands right before a negation and right after it is told; a sentence may well leave out a clause that denies. */
const tellsBothSides = (said: ReadonlySet<string>, cited: string): boolean => {
  const sides = cited.split(new RegExp(NEGATION.source, 'gi')).map((side) => [...contentStems(side)])
  return sides.slice(1).some((after, index) => {
    const nearest = [sides[index]?.at(-1), after[0]]
    return nearest.every((stem) => stem !== undefined && said.has(stem))
  })
}

const noticed = ({ sentence, review }: Spoken, because: string): Noticed => ({
  rule: 'negation-differs',
  level: 'warning',
  line: sentence.line,
  ...(review[0] === undefined ? {} : { page: review[0].page }),
  facts: { because, text: sentence.text },
})
