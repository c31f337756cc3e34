import type { Word } from '../pdf/page-content.ts'
import type { Block } from './blocks.ts'
import { textOf } from './line-text.ts'
import { mostOf } from './lines.ts'

/** How a heading is set; headings set alike have the same level. */
export interface HeadingStyle {
  readonly size: number
  readonly bold: boolean
  readonly capitals: boolean
  readonly italic: boolean
}

/** Words beyond which a paragraph is no heading, however it is set. */
const LONGEST = 30

/** A finding's title may be a whole sentence; then it is larger and bold. */
const LONGEST_TITLE = 50

/** A heading is larger than the running text by at least this much. */
const LARGER = 1.12

/** How a block is set where it is a heading; undefined where it is none. */
export const headingStyleOf = (block: Block, bodySize: number): HeadingStyle | undefined => {
  if (block.cell !== undefined) return undefined
  const words = block.lines.flatMap((line) => line.words)
  const text = block.lines.map(textOf).join(' ')
  const letters = words.filter((word) => /\p{L}/u.test(word.text))
  if (letters.length === 0 || letters.length > LONGEST_TITLE || block.lines.length > 5) return undefined
  const style = {
    size: Math.round(mostOf(words, (word) => word.size) * 2) / 2,
    bold: letters.every((word) => word.bold),
    capitals: isCapitals(letters),
    italic: letters.every((word) => word.italic),
  }
  if (letters.length > LONGEST && !(style.bold && style.size >= LARGER * bodySize)) return undefined
  // An ornament before a heading looks like a bullet; a bold entry of a list is no heading.
  if (block.marker?.kind === 'bullet' && !(style.bold && style.size > 1.05 * bodySize)) return undefined
  return isHeading(style, text, block, bodySize) ? style : undefined
}

const isHeading = (style: HeadingStyle, text: string, { lines, marker }: Block, bodySize: number): boolean => {
  const sentence = /[.;,][”’"']?$/.test(text) && !/\b(?:etc|al)\.$/.test(text)
  if (sentence || (/:$/.test(text) && !style.bold)) return false
  if (/^[“"‘'].*[”"’'](?:\s*[–—-].*)?$/.test(text) && !style.bold) return false
  if (/^(?:table|figure|chart|diagram)\s+\d/i.test(text)) return false
  if (style.size >= LARGER * bodySize) return true
  if (style.size < 0.9 * bodySize) return style.bold && lines.length === 1 && style.size > 0.75 * bodySize
  if (style.bold) return true
  const short = lines.length === 1 && text.split(' ').length <= 12
  if (style.capitals) return short && text.length > 3
  return style.italic && short && marker === undefined && /^\p{Lu}/u.test(text) && !/[?!]$/.test(text)
}

const isCapitals = (words: readonly Word[]): boolean =>
  words.every((word) => word.text === word.text.toUpperCase()) && words.some((word) => /\p{Lu}{3}/u.test(word.text))

/** The level of each heading's style, 1 the highest: larger before smaller, then bold, capitals, italic. Styles used once share a level's neighbour. */
export const levelsOf = (styles: readonly HeadingStyle[]): ((style: HeadingStyle) => number) => {
  const counts = new Map<string, { readonly style: HeadingStyle; count: number }>()
  for (const style of styles) {
    const known = counts.get(keyOf(style))
    if (known === undefined) counts.set(keyOf(style), { style, count: 1 })
    else known.count++
  }
  const all = [...counts.values()].sort((a, b) => compare(a.style, b.style))
  const ranked = all.some(({ count }) => count > 1) ? all.filter(({ count }) => count > 1) : all
  return (style) =>
    Math.max(
      1,
      ranked.filter((other) => compare(other.style, style) < 0).length +
        (ranked.some((other) => compare(other.style, style) === 0) ? 1 : 0),
    )
}

const keyOf = ({ size, bold, capitals, italic }: HeadingStyle): string => [size, bold, capitals, italic].join()

const compare = (a: HeadingStyle, b: HeadingStyle): number =>
  b.size - a.size ||
  Number(b.bold) - Number(a.bold) ||
  Number(b.capitals) - Number(a.capitals) ||
  Number(a.italic) - Number(b.italic)
