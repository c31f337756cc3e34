import { INK, type Picture } from './picture.ts'
import type { RecognisedLines } from './recognised-lines.ts'
import { type Quarters, turnedPicture } from './turned-picture.ts'

/** What was recognised on a picture that was turned so that its words stand upright. */
export interface Upright {
  readonly picture: Picture
  readonly quarters: Quarters
  readonly found: RecognisedLines
}

/**
 * Recognises a picture as it lies and, where that gives hardly any words, as it lies when it is turned: a sheet may have gone through
 * the scanner on its side or upside down. The turn that gives most words counts.
 */
export const recogniseUpright = async (
  picture: Picture,
  recognise: (picture: Picture) => Promise<RecognisedLines>,
): Promise<Upright> => {
  let best: (Upright & { readonly words: Words }) | undefined
  for (const quarters of turnsToTry(picture)) {
    const turned = turnedPicture(picture, quarters)
    const found = await recognise(turned)
    const words = wordsIn(found)
    if (best === undefined || words.sure > best.words.sure) best = { picture: turned, quarters, found, words }
    if (isGood(best.words) || best.words.seen < LEAST) break
  }
  if (best === undefined) throw new TypeError('there are no turns to try')
  const { words, ...upright } = best
  return upright
}

/** Letters of a page that are seen, and those in words that the recogniser is sure of. */
interface Words {
  readonly seen: number
  readonly sure: number
}

/** Letters, fewer than which a page may have in whatever way it lies: it shows no text to turn. */
const LEAST = 60

/** Share of letters in sure words: three in four and more where the page lies as it should, one in ten where it does not. */
const GOOD = 0.5

/** A word of which the recogniser is so sure, and that is no chance find of two letters. */
const SURE = 0.6
const LONG = 3

const isGood = ({ seen, sure }: Words): boolean => sure >= GOOD * seen

const wordsIn = ({ lines }: RecognisedLines): Words => {
  const words = lines
    .flatMap((line) => line.words)
    .map(({ text, confidence }) => ({ letters: text.length, confidence }))
  const lettersOf = (some: typeof words) => some.reduce((sum, { letters }) => sum + letters, 0)
  return {
    seen: lettersOf(words),
    sure: lettersOf(words.filter(({ letters, confidence }) => letters >= LONG && confidence >= SURE)),
  }
}

/** Lines of text leave white rows between them: where the columns of a picture are more uneven than its rows, it lies on its side. */
const turnsToTry = (picture: Picture): readonly Quarters[] => {
  const { rows, columns } = inkOf(picture)
  return unevenness(columns) > SIDEWAYS * unevenness(rows) ? [1, 3, 0, 2] : [0, 2, 1, 3]
}

const SIDEWAYS = 1.5

const inkOf = ({ dots, width, height }: Picture): { readonly rows: Uint32Array; readonly columns: Uint32Array } => {
  const [rows, columns] = [new Uint32Array(height), new Uint32Array(width)]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((dots[y * width + x] ?? 255) < INK) {
        rows[y] = (rows[y] ?? 0) + 1
        columns[x] = (columns[x] ?? 0) + 1
      }
  return { rows, columns }
}

/** Dots that are taken together, less than half a line, so that the strokes of letters are evened out. */
const STEP = 10

/** How much the ink differs from each few rows, or columns, to the next few. */
const unevenness = (ink: Uint32Array): number => {
  let [steps, sum] = [0, 0]
  let before: number | undefined
  for (let at = 0; at < ink.length; at += STEP) {
    const here = ink.subarray(at, at + STEP).reduce((all, one) => all + one, 0)
    steps += Math.abs(here - (before ?? here))
    sum += here
    before = here
  }
  return sum === 0 ? 0 : steps / sum
}
