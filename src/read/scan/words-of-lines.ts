import type { Shape, Word } from '../pdf/page-content.ts'
import type { RecognisedLine, RecognisedWord } from './recognised-lines.ts'
import type { RecognisedPage } from './recognised-page.ts'
import type { Quarters } from './turned-picture.ts'

/** A line that the recogniser is less sure of, over its letters, is made of specks, ornaments or parts of a picture. */
const NOISE = 0.4

/** A word of which it is so sure is most likely a word of the page. */
const SURE = 0.6

/** Sure words, fewer than which a page of words may not have; a picture without words gives a chance one. */
const FEWEST = 2

/** Share of sure words in all that looks like a word: of a page, and of one with so few words that chance could give them. */
const SHARE = { page: 0.3, few: 0.6 }
const FEW = 5

/** So many marks that look like words, and hardly a sure one: handwriting, or a scan beyond reading. */
const LOOKS_WRITTEN = 25

/** What else is known of the picture. */
interface Surroundings {
  readonly shapes: readonly Shape[]
  readonly quarters: Quarters
}

/** What stands on a page after all that was recognised on it; undefined where it is a picture without words. */
export const pageOfLines = (
  number: number,
  lines: readonly RecognisedLine[],
  { shapes, quarters }: Surroundings = { shapes: [], quarters: 0 },
): RecognisedPage | undefined => {
  const kept = lines.map((line) => ({ ...line, words: withMarker(withLeader(wordsIn(line))) }))
  const words = kept.flatMap((line) => line.words)
  const usualWeight = usualWeightOf(words)
  const sure = words.filter(isSure)
  const seen = lines.reduce((sum, line) => sum + line.words.length, 0)
  const share = sure.length < FEW ? SHARE.few : SHARE.page
  if (sure.length >= FEWEST && sure.length >= share * seen)
    return {
      number,
      words: kept.flatMap((line) => wordsOf(line, usualWeight)),
      shapes,
      confidence: meanConfidence(words),
      ...(quarters === 0 ? {} : { quarters }),
    }
  return seen >= LOOKS_WRITTEN ? { number, words: [], shapes: [], confidence: 0 } : undefined
}

const isSure = ({ text, confidence }: RecognisedWord): boolean => confidence >= SURE && /[\p{L}\p{N}]{2}/u.test(text)

/**
 * A name in the genitive may be read rightly and yet with hardly any confidence: in a line that is sure as a whole, only marks without
 * a letter or digit are left out, of which the recogniser is not sure.
 */
const wordsIn = ({ words }: RecognisedLine): readonly RecognisedWord[] =>
  meanConfidence(words) < NOISE && !words.some(isSure)
    ? []
    : words.filter(
        ({ text, confidence }) =>
          /[\p{L}\p{N}]/u.test(text) || (text !== '' && confidence >= SURE && !/^[|_~\\¦]+$/.test(text)),
      )

/** The dots that lead to a page number in a contents list, of which the recogniser makes words, are dots alone. */
const withLeader = (words: readonly RecognisedWord[]): readonly RecognisedWord[] => {
  const from = words.findIndex(({ text }) => /\.{3,}/.test(text))
  const [leader, number] = [words[from], words.at(-1)]
  if (leader === undefined || number === undefined || !/^\d{1,3}$/.test(number.text)) return words
  return [...words.slice(0, from), { ...leader, text: leader.text.replace(/\.{3,}.*/, '......') }, number]
}

/** What a line begins with and the recogniser takes for something alike: a bullet for a letter, the full stop of a number for a comma. */
const withMarker = (words: readonly RecognisedWord[]): readonly RecognisedWord[] => {
  const [first, second] = words
  if (first === undefined || second === undefined) return words
  if (/^[eo0©®¢°*«»+@¥§]$/.test(first.text)) return [{ ...first, text: '•' }, ...words.slice(1)]
  const isNumber = /^\d{1,2}(?:\.\d{1,2})*,$/.test(first.text) && /^\p{Lu}/u.test(second.text)
  return isNumber ? [{ ...first, text: first.text.replace(/,$/, '.') }, ...words.slice(1)] : words
}

const meanConfidence = (words: readonly RecognisedWord[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sum = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return letters === 0 ? 0 : Math.round((sum / letters) * 100) / 100
}

/** Strokes wider by this factor than those of most words of the page are bold; between regular and bold lies a factor of 1.35. */
const BOLDER = 1.2

/** Words with fewer letters have too few strokes to tell by; they are set as the word before them. */
const TELLS_WEIGHT = 3

/** Sets each word of a line with its place, and bold where its strokes are. */
const wordsOf = ({ words, baseline, size }: RecognisedLine, usualWeight: number): readonly Word[] => {
  const isBold = ({ text, weight = 0 }: RecognisedWord): boolean | undefined =>
    text.length < TELLS_WEIGHT ? undefined : weight > BOLDER * usualWeight
  let bold = words.map(isBold).find((one) => one !== undefined) ?? false
  return words.map((word) => {
    bold = isBold(word) ?? bold
    const { text, left, right } = word
    return { ...SETTING, text, left, right, baseline, size, bold }
  })
}

/** The weight of most words of a page. */
const usualWeightOf = (words: readonly RecognisedWord[]): number => {
  const weights = words.flatMap(({ text, weight }) =>
    weight === undefined || text.length < TELLS_WEIGHT ? [] : [weight],
  )
  return weights.sort((a, b) => a - b)[Math.floor(weights.length / 2)] ?? 1
}

/** What the recogniser does not tell of a word. */
const SETTING = { font: 'recognised', italic: false, color: '#000000', opacity: 1, spaced: true, artifact: false }
