import type { Word } from './page-content.ts'

/** Words without those that are printed a second time over themselves, as some programs do to make letters bold or cast a shadow. */
export const withoutOverprint = (words: readonly Word[]): readonly Word[] => {
  const placed = new Map<string, Word[]>()
  return words.filter((word) => {
    const same = placed.get(word.text)
    if (same?.some((other) => covers(other, word))) return false
    if (same === undefined) placed.set(word.text, [word])
    else same.push(word)
    return true
  })
}

const covers = (other: Word, word: Word): boolean =>
  Math.abs(other.baseline - word.baseline) < 0.25 * word.size &&
  Math.abs(other.left - word.left) < Math.min(0.4 * word.size, 0.5 * (word.right - word.left)) &&
  Math.abs(other.size - word.size) < 0.2 * word.size
