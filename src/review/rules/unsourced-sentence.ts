import { guidanceSentences } from '../../knowledge/index.ts'
import { splitSentences } from '../../shared/index.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { sameWords } from '../same-words.ts'
import { isLink, isOwnSegment, type Spoken, spokenSentences, withoutLeadIn } from '../spoken.ts'

/**
 * A sentence that nothing supports: no footnote; a footnote that is not there, or gives no reason; guidance that does not exist, or
 * whose words were changed. What the template marks as its own needs no source, but guidance spoken there must be right too.
 */
export const unsourcedSentence: Rule = (input) => {
  const guidance = guidanceSentences(input.knowledge)
  return spokenSentences(input.script).flatMap((spoken) => {
    const lack = wrongGuidance(spoken, guidance, input) ?? missingSource(spoken, input)
    return lack === undefined ? [] : [noticed(spoken, lack)]
  })
}

type Lack = Readonly<Record<'because', string>> & Readonly<Record<string, string>>
type Guidance = ReturnType<typeof guidanceSentences>

const wrongGuidance = ({ sentence, guidance }: Spoken, known: Guidance, { rules }: ReviewInput): Lack | undefined => {
  for (const { id } of guidance) {
    const sentences = sentencesOfGuidance(id, known)
    if (sentences === undefined) return { because: 'guidance-unknown', guidance: id }
    if (!isSpokenWhole(withoutLeadIn(sentence, rules), sentences)) return { because: 'guidance-altered', guidance: id }
  }
  return undefined
}

/** By the id as written, whatever its capitals; `nspcc` is enough for `support:nspcc`. */
const sentencesOfGuidance = (id: string, known: Guidance): readonly string[] | undefined => {
  const entries = [...known].filter(([one]) => [one, one.replace(/^\w+:/, '')].some((name) => sameWords(name, id)))
  return entries.length === 0
    ? undefined
    : entries.flatMap(([, sentences]) => sentences.flatMap((entry) => [entry, ...splitSentences(entry)]))
}

const isSpokenWhole = (text: string, sentences: readonly string[]): boolean =>
  sentences.some((entry) => sameWords(entry, text))

const missingSource = (spoken: Spoken, { script, rules }: ReviewInput): Lack | undefined => {
  const { sentence, block, segment, review, guidance, author } = spoken
  if (block.kind === 'quotation') return review.length > 0 ? undefined : { because: 'quotation-without-source' }
  if (review.length > 0 || guidance.length > 0) return undefined
  if (author.length > 0)
    return author.every(({ reason }) => reason.trim() === '') ? { because: 'no-reason' } : undefined
  if (isOwnSegment(segment, rules) || isLink(sentence, rules)) return undefined
  const label = sentence.citations.find((one) => !Object.hasOwn(script.citations, one))
  return label === undefined ? { because: 'no-footnote' } : { because: 'footnote-missing', footnote: label }
}

const noticed = ({ sentence }: Spoken, lack: Lack): Noticed => ({
  rule: 'unsourced-sentence',
  level: 'blocker',
  line: sentence.line,
  facts: { text: sentence.text, ...lack },
})
