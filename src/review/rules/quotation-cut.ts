import { attributesAnything } from '../language/attributions.ts'
import { type Cut, cutOf } from '../language/cuts.ts'
import { quotedIn } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { piecesOf } from '../same-words.ts'
import { type ReviewCitation, type Spoken, spokenSentences } from '../spoken.ts'

/**
 * The review's words cut so that their sense turns: what is left out beside them denies them, holds them possible, sets a condition, or
 * says whose word they are. Whole sentences never turn; a clause left out whole is let pass. A sign, never a proof.
 */
export const quotationCut: Rule = (input) => {
  const seen = new Set<string>()
  return spokenSentences(input.script).flatMap((spoken): readonly Noticed[] => {
    const found = turnedIn(spoken, input)
    if (found === undefined || seen.has(found.text)) return []
    seen.add(found.text)
    const { citation, text, cut } = found
    const facts = { because: cut.because, words: cut.words, text }
    return [{ rule: 'quotation-cut', level: 'warning', line: spoken.sentence.line, page: citation.page, facts }]
  })
}

interface Turned {
  readonly citation: ReviewCitation
  readonly text: string
  readonly cut: Cut
}

const turnedIn = (spoken: Spoken, { document }: ReviewInput): Turned | undefined => {
  const { sentence, block, review, author } = spoken
  if (author.length > 0) return undefined
  const said = block.kind === 'quotation' ? [sentence.text] : quotedIn(sentence.text)
  for (const citation of review) {
    const page = document.paragraphs.filter(({ pages }) => pages.includes(citation.page)).map(({ text }) => text)
    for (const text of [...said, citation.quote]) {
      const cut = cutOf(piecesOf(text).map(withoutMarks), page)
      if (cut !== undefined && !isKept(cut, spoken)) return { citation, text, cut }
    }
  }
  return undefined
}

/** Whether the narrator's own words around the quotation say what was left out of it. */
const isKept = ({ because, words }: Cut, { sentence, block, segment }: Spoken): boolean => {
  const own = block.kind === 'narration' ? sentence.text : introductionOf(block, segment)
  if (because === 'whose') return attributesAnything(own) || /\blike this\b|\bwords\b/i.test(own)
  if (block.kind === 'quotation') return false
  return because === 'denied' ? /\b(?:not|no|never|nobody|none|without)\b|n[’']t\b/i.test(own) : holdsCue(own, words)
}

const holdsCue = (own: string, words: string): boolean =>
  words.split(' ').some((word) => new RegExp(`\\b${word.replace(/[^a-z]/g, '')}\\b`, 'i').test(own)) ||
  /\basks?\b/i.test(own)

const introductionOf = (block: Spoken['block'], { blocks }: Spoken['segment']): string =>
  blocks[blocks.indexOf(block) - 1]?.sentences.at(-1)?.text ?? ''

const withoutMarks = (text: string): string => text.replace(/^[\s"'“‘«([]+|[\s"'”’».,;:)\]]+$/gu, '')
