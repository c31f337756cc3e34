import type { Word } from './page-content.ts'
import type { RecognisedLine, RecognisedWord } from './recognised-lines.ts'
import type { RecognisedPage } from './recognised-page.ts'

/** A line that the recogniser is less sure of, over its letters, is made of specks, ornaments or parts of a picture. */
const NOISE = 0.4

/** A word of which it is so sure is most likely a word of the page. */
const SURE = 0.6

/** A page with as many words has something to say; a picture without words gives some chance ones. */
const SAYS_SOMETHING = 5

/** So many marks that look like words, and hardly a sure one: handwriting, or a scan beyond reading. */
const LOOKS_WRITTEN = 25

/** What stands on a page after all that was recognised on it; undefined where it is a picture without words. */
export const pageOfLines = (number: number, lines: readonly RecognisedLine[]): RecognisedPage | undefined => {
  const kept = lines.map((line) => ({ ...line, words: withBullet(wordsIn(line)) }))
  const words = kept.flatMap((line) => line.words)
  const sure = words.filter((word) => word.confidence >= SURE && /[\p{L}\p{N}]{2}/u.test(word.text))
  const seen = lines.reduce((sum, line) => sum + line.words.length, 0)
  if (sure.length >= Math.max(SAYS_SOMETHING, 0.3 * seen))
    return { number, words: kept.flatMap(wordsOf), confidence: meanConfidence(words) }
  return seen >= LOOKS_WRITTEN ? { number, words: [], confidence: 0 } : undefined
}

/**
 * A name in the genitive may be read rightly and yet with hardly any confidence: in a line that is sure as a whole, only marks without
 * a letter or digit are left out, of which the recogniser is not sure.
 */
const wordsIn = ({ words }: RecognisedLine): readonly RecognisedWord[] =>
  meanConfidence(words) < NOISE
    ? []
    : words.filter(
        ({ text, confidence }) =>
          /[\p{L}\p{N}]/u.test(text) || (text !== '' && confidence >= SURE && !/^[|_~\\¦]+$/.test(text)),
      )

/** A bullet is a letter to the recogniser: one that stands before a gap and that no sentence begins with. */
const withBullet = (words: readonly RecognisedWord[]): readonly RecognisedWord[] => {
  const [first, second] = words
  return first !== undefined && second !== undefined && /^[eo0©®¢°*«»+@¥§]$/.test(first.text)
    ? [{ ...first, text: '•' }, ...words.slice(1)]
    : words
}

const meanConfidence = (words: readonly RecognisedWord[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sum = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : Math.round((sum / letters) * 100) / 100
}

const wordsOf = ({ words, baseline, size }: RecognisedLine): readonly Word[] =>
  words.map(({ text, left, right }) => ({
    text,
    left,
    right,
    baseline,
    size,
    font: 'recognised',
    // The recogniser does not tell how letters are set.
    bold: false,
    italic: false,
    color: '#000000',
    opacity: 1,
    spaced: true,
    artifact: false,
  }))
