import type { Cue, Speaker } from '../recording.ts'
import { wrapWords } from './wrap-words.ts'

/** A piece of a sentence that fits on a screen, and when it is shown. Milliseconds from the start of the audio. */
export interface Caption {
  readonly startMilliseconds: number
  readonly endMilliseconds: number
  readonly speaker: Speaker
  /** One or two lines. */
  readonly lines: readonly string[]
}

/** Apple advises lines of at most 65 characters; two of them make a caption. */
const LINE_CHARACTERS = 65
const LINES = 2

/** Captions of the sentences, in order. A long sentence is divided between words, its time in proportion to its characters. */
export const captionsOf = (cues: readonly Cue[]): readonly Caption[] => cues.flatMap(captionsOfCue)

const captionsOfCue = ({ startSeconds, endSeconds, speaker, text }: Cue): readonly Caption[] => {
  const pieces = inPieces(wrap(text.replace(/\s+/g, ' ').trim()))
  const total = pieces.reduce((sum, lines) => sum + charactersOf(lines), 0)
  const at = (characters: number): number =>
    Math.round((startSeconds + ((endSeconds - startSeconds) * characters) / total) * 1000)
  let before = 0
  return pieces.map((lines) => {
    const start = before
    before += charactersOf(lines)
    return { startMilliseconds: at(start), endMilliseconds: at(before), speaker, lines }
  })
}

/** Lines about equally long: the fewest that can hold the text, each no longer than it must be. A longer word stands alone. */
const wrap = (text: string): readonly string[] => {
  const fewest = wrapAt(text, LINE_CHARACTERS).length
  let width = Math.ceil(text.length / fewest)
  while (width < LINE_CHARACTERS && wrapAt(text, width).length > fewest) width += 1
  return wrapAt(text, width)
}

const wrapAt = (text: string, width: number): readonly string[] => wrapWords(text, ({ length }) => length <= width)

const inPieces = (lines: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(lines.length / LINES) }, (_, index) => lines.slice(index * LINES, (index + 1) * LINES))

const charactersOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)
