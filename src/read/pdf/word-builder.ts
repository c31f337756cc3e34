import type { Word } from './page-content.ts'

/** How the letters that follow are set. */
export interface LetterStyle {
  readonly font: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly color: string
  readonly opacity: number
  readonly artifact: boolean
}

/** A gap wider than this share of the font's size parts two words where no space is set (a space is 0.25 to 0.33 wide, kerning below 0.1). */
const WORD_GAP = 0.16

interface Open extends LetterStyle {
  text: string
  left: number
  right: number
  baseline: number
  spaced: boolean
}

/** Gathers letters, in the order in which the PDF sets them, into words. */
export class WordBuilder {
  readonly words: Word[] = []
  #open: Open | undefined
  #spaced = false

  /** Adds a letter that stands from `left` to `right` on `baseline`. */
  add(letter: string, left: number, right: number, baseline: number, style: LetterStyle): void {
    if (letter.trim() === '') {
      this.space()
      return
    }
    const open = this.#open
    if (open !== undefined && continues(open, left, baseline, style)) {
      open.text += letter
      open.right = Math.max(open.right, right)
      return
    }
    this.#close()
    this.#open = { ...style, text: letter, left, right, baseline, spaced: this.#spaced }
    this.#spaced = false
  }

  /** A space: the word ends here. */
  space(): void {
    this.#close()
    this.#spaced = true
  }

  /** The words so far; the last one is closed. */
  finish(): readonly Word[] {
    this.#close()
    return this.words
  }

  #close(): void {
    if (this.#open !== undefined) this.words.push(this.#open)
    this.#open = undefined
  }
}

const continues = (open: Open, left: number, baseline: number, style: LetterStyle): boolean =>
  open.font === style.font &&
  Math.abs(open.size - style.size) < 0.05 * style.size &&
  Math.abs(open.baseline - baseline) < 0.1 * style.size &&
  left - open.right < WORD_GAP * style.size &&
  left - open.right > -0.5 * style.size &&
  open.artifact === style.artifact
