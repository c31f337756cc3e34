import type { Document } from '../../read/index.ts'
import { wordsOf } from '../../shared/index.ts'
import { quotedIn } from '../quoted-in.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsInOrder, piecesOf } from '../same-words.ts'
import { type ReviewCitation, type Spoken, spokenSentences } from '../spoken.ts'

/**
 * Words given as the review's that are not: a footnote's quotation that does not stand on its page, a block quotation that says other
 * words than its footnote, and words in quotation marks that the footnote and its page do not have.
 */
export const quotationNotOnPage: Rule = (input) => [
  ...wrongCitations(input),
  ...spokenSentences(input.script).flatMap((spoken) => wrongWords(spoken, input)),
]

const wrongCitations = (input: ReviewInput): readonly Noticed[] => {
  const spoken = spokenSentences(input.script)
  return Object.entries(input.script.citations).flatMap(([label, citation]) => {
    if (citation.kind !== 'review') return []
    const because = whyNotOnPage(citation, input)
    const line = spoken.find(({ review }) => review.includes(citation))?.sentence.line
    return because === undefined
      ? []
      : [noticed({ because, text: citation.quote, footnote: label }, citation.page, line)]
  })
}

/** A piece shorter than this proves nothing when others stand beside it: any sentence could be built from single words. */
const LEAST_WORDS_OF_A_PIECE = 2

const whyNotOnPage = ({ quote, page }: ReviewCitation, { locate, document }: ReviewInput): string | undefined => {
  if (!/[\p{L}\p{N}]/u.test(quote)) return 'empty'
  if (locate(quote, page) !== undefined) return undefined
  const pieces = piecesOf(quote)
  if (pieces.some((piece) => locate(piece, page) === undefined))
    return locate(quote) === undefined ? 'absent' : 'other-page'
  if (pieces.some((piece) => wordsOf(piece).length < LEAST_WORDS_OF_A_PIECE)) return 'shreds'
  return isOutOfOrder(pieces, textOfPage(document, page)) ? 'order' : undefined
}

/** Where a piece cannot be found again as written (a hyphen at a line's end, say), only `locate` can tell, and it has. */
const isOutOfOrder = (pieces: readonly string[], text: string): boolean =>
  pieces.every((piece) => holdsInOrder(text, [piece])) && !holdsInOrder(text, pieces)

const textOfPage = ({ paragraphs }: Document, page: number): string =>
  paragraphs
    .filter(({ pages }) => pages.includes(page))
    .map(({ text }) => text)
    .join(' ')

const wrongWords = (spoken: Spoken, input: ReviewInput): readonly Noticed[] => {
  const { sentence, block, review, guidance, author } = spoken
  if (review.length === 0) return []
  const page = review[0]?.page
  if (block.kind === 'quotation') {
    const said = withoutMarks(sentence.text)
    return isIn(review, said)
      ? []
      : [noticed({ because: 'not-the-cited-words', text: sentence.text }, page, sentence.line)]
  }
  if (guidance.length > 0 || author.length > 0) return []
  return quotedIn(sentence.text)
    .filter((words) => !isIn(review, words) && !standsOnPage(words, review, input))
    .map((words) => noticed({ because: 'spoken-words', text: words }, page, sentence.line))
}

const standsOnPage = (words: string, review: readonly ReviewCitation[], { locate }: ReviewInput): boolean =>
  piecesOf(words).every((piece) => review.some(({ page }) => locate(withoutMarks(piece), page) !== undefined))

const isIn = (review: readonly ReviewCitation[], words: string): boolean => {
  const pieces = piecesOf(words).map(withoutMarks)
  return pieces.length > 0 && review.some(({ quote }) => holdsInOrder(quote, pieces))
}

/** Without the marks around it: they are not the review's words, and a quotation may end where the review's sentence goes on. */
const withoutMarks = (text: string): string => text.replace(/^[\s"'“‘«([]+|[\s"'”’».,;:)\]]+$/gu, '')

const noticed = (facts: Noticed['facts'], page: number | undefined, line: number | undefined): Noticed => ({
  rule: 'quotation-not-on-page',
  level: 'blocker',
  ...(page === undefined ? {} : { page }),
  ...(line === undefined ? {} : { line }),
  facts: page === undefined ? facts : { ...facts, page },
})
