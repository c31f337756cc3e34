import type { Document } from '../../read/index.ts'
import { countWords, splitSentences } from '../../shared/index.ts'
import { foldSpace } from '../script/markdown-text.ts'
import type { Passage } from './passage.ts'

/** Someone heard in their own words, set apart on a page with their name below. */
export interface Voice extends Passage {
  /** As the review names them, such as "Father". */
  readonly speaker: string
}

/** How long a quotation set apart may be, and a name below it, in words. */
const MOST_WORDS = 45
const MOST_WORDS_OF_NAME = 4

/** Quotations that a review sets apart, each with whom it names below it. One may be spread over several paragraphs as read. */
export const findVoices = ({ paragraphs }: Document): readonly Voice[] =>
  paragraphs.flatMap(({ text, page }, index) => {
    if (!/^[“"]/.test(text)) return []
    const rest = paragraphs.slice(index, index + 4)
    const length = rest.findIndex((paragraph) => /[”"]$/.test(paragraph.text)) + 1
    const words = foldSpace(
      rest
        .slice(0, length)
        .map((paragraph) => paragraph.text)
        .join(' '),
    )
    const below = rest[length]
    const speaker = below === undefined || below.kind === 'heading' ? undefined : speakerIn(below.text)
    if (length === 0 || speaker === undefined || countWords(words) > MOST_WORDS || /[”"].*[“"]/.test(words)) return []
    return [{ sentences: splitSentences(words), pages: [page, page + 1], score: 0, speaker }]
  })

const speakerIn = (text: string): string | undefined => {
  const name =
    text
      .replace(/^[–—-]\s*/, '')
      .split(',')[0]
      ?.trim() ?? ''
  return /^\p{Lu}[\p{L}’' ]+\p{L}$/u.test(name) && countWords(name) <= MOST_WORDS_OF_NAME ? name : undefined
}
