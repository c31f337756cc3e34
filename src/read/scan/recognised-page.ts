import type { PageContent, Shape, Word } from '../pdf/page-content.ts'
import { isGarbled, isReadable } from './garbled.ts'
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

/** So many characters a page's margins may have at most: what is stamped there, or printed on every page, is no text of its own either. */
const MOST_IN_MARGINS = 400

/** Share of the page's height that each of its margins takes. */
const MARGIN = 0.06

/** The pages that have hardly any characters, or none but in their margins. */
export const wordlessPages = (pages: readonly PageContent[]): readonly number[] =>
  pages
    .filter((page) => charactersOf(page.words) < (isMargined(page) ? MOST_IN_MARGINS : HARDLY_ANY))
    .map(({ number }) => number)

const charactersOf = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.text.length, 0)

const isMargined = ({ words, height }: PageContent): boolean =>
  words.every(({ baseline }) => baseline < MARGIN * height || baseline > (1 - MARGIN) * height)

/** The pages whose letters make no words. */
export const garbledPages = (pages: readonly PageContent[]): readonly number[] =>
  pages.filter(({ words }) => isGarbled(words)).map(({ number }) => number)

/** A page with what was recognised on it, beside the few words of its own, or in place of letters that make no words. */
export const withRecognised = (page: PageContent, recognised: RecognisedPage | undefined): PageContent => {
  if (recognised === undefined) return page
  if (isGarbled(page.words)) {
    // Of two texts that cannot be read the page's own is kept.
    if (!isReadable(recognised.words)) return page
    return withRecognised({ ...page, words: [], slanted: [] }, recognised)
  }
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
