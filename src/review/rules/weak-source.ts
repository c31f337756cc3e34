import { contentStems } from '../content-stems.ts'
import type { Noticed, Rule } from '../rule.ts'
import { type Spoken, spokenSentences } from '../spoken.ts'

/** The least share of a sentence's words of substance that the words cited must have; calibrated on drafts of the bundled review. */
const LEAST_SHARE = 1 / 3

/** Sentences with fewer words of substance say too little to judge by. */
const LEAST_STEMS = 3

/** A sentence of the narrator's that shares so few words with what it cites that it may say something else. A sign, never a proof. */
export const weakSource: Rule = ({ script }) =>
  spokenSentences(script)
    .filter(({ block, review, author }) => block.kind === 'narration' && review.length > 0 && author.length === 0)
    .filter(isWeak)
    .map(noticed)

const isWeak = ({ sentence, review }: Spoken): boolean => {
  const said = contentStems(sentence.text)
  const cited = contentStems(review.map(({ quote }) => quote).join(' '))
  const shared = [...said].filter((stem) => cited.has(stem)).length
  return said.size >= LEAST_STEMS && shared / said.size < LEAST_SHARE
}

const noticed = ({ sentence, review }: Spoken): Noticed => ({
  rule: 'weak-source',
  level: 'warning',
  line: sentence.line,
  ...(review[0] === undefined ? {} : { page: review[0].page }),
  facts: { text: sentence.text },
})
