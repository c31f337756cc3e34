import type { PageContent, Shape, Word } from '../pdf/page-content.ts'
import { turnedContent } from './turned-content.ts'
import type { Quarters } from './turned-picture.ts'

/** What was recognised on a page that is a picture. */
export interface RecognisedPage {
  /** Counted from 1. */
  readonly number: number
  /** None where the page is a picture of words that could not be recognised. */
  readonly words: readonly Word[]
  /** How sure the recogniser is of the words, 0 to 1: the mean over their letters. */
  readonly confidence: number
  /** The rules and panels that the picture shows. */
  readonly shapes: readonly Shape[]
  /** By how many quarters the page was turned with the clock before its words stood upright; places are those on the turned page. */
  readonly quarters?: Quarters
}

/** Characters below which a page is taken for a picture or blank: a stamped page number or file name is no text of its own. */
const HARDLY_ANY = 40

/** The pages that have hardly any characters. */
export const wordlessPages = (pages: readonly PageContent[]): readonly number[] =>
  pages
    .filter(({ words }) => words.reduce((sum, word) => sum + word.text.length, 0) < HARDLY_ANY)
    .map(({ number }) => number)

/** A page with what was recognised on it, beside the few words of its own. */
export const withRecognised = (page: PageContent, recognised: RecognisedPage | undefined): PageContent => {
  if (recognised === undefined) return page
  const { words, shapes, confidence, quarters = 0 } = recognised
  const turned = turnedContent(page, quarters)
  const fresh = words.filter((word) => !turned.words.some((own) => overlaps(own, word)))
  return fresh.length === 0
    ? { ...page, recognition: 'failed' }
    : {
        ...turned,
        words: [...turned.words, ...fresh],
        shapes: [...turned.shapes, ...shapes],
        recognition: { confidence },
      }
}

/** Whether two words stand in one place; then the page's own is the surer one. */
const overlaps = (own: Word, word: Word): boolean => {
  const middle = (word.left + word.right) / 2
  return (
    middle > own.left - 1 &&
    middle < own.right + 1 &&
    Math.abs(own.baseline - word.baseline) < 0.6 * Math.max(own.size, 4)
  )
}
