import type { Script } from '../../draft/index.ts'
import { writtenDate } from '../dates.ts'

/** Whose review is re-told and who re-tells it, in two sentences: title, board, date, author if the review names one. */
export const attributionOf = ({ frontMatter: { review } }: Script, publisher: string): string => {
  const by = review.author === '' ? '' : `, by ${review.author}`
  const from = [review.board, review.published === '' ? '' : writtenDate(review.published)].filter(
    (part) => part !== '',
  )
  const source = from.length === 0 ? '' : ` (${from.join(', ')})`
  return `This briefing re-tells “${withInnerQuotes(review.title)}”${by}${source}. Adapted as an audio briefing by ${publisher}.`
}

/** A title that stands within quotation marks: its own become single ones. */
const withInnerQuotes = (title: string): string => title.replace(/[“"](?=\S)([^”"]*)[”"]/g, '‘$1’')
