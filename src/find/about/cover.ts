import type { Document, Paragraph } from '../../read/index.ts'
import { closeLetterSpaces } from './letter-spaced.ts'
import { sheetTitle } from './sheet-title.ts'

/** The lines by which a review introduces itself. */
export interface Cover {
  /** Lines of the first page that has any, and of a cover sheet, in reading order. */
  readonly lines: readonly string[]
  /** Those of the lines that are set small, such as the body's motto: they are no part of a title. */
  readonly small: ReadonlySet<string>
  /** The title that a repository's sheet before the review gives it; empty where there is none. */
  readonly sheetTitle: string
  /** Running headers and footers, each once, without page numbers. */
  readonly furniture: readonly string[]
  /** The words of the first pages after the cover. */
  readonly opening: string
  /** All words of the review. */
  readonly body: string
}

/** Gathers what a review says of itself on its cover, in its running headers and at its beginning. */
export const readCover = (document: Document): Cover => {
  const first = coverPage(document)
  const onCover = joinNames(labelsBesideValues(document.paragraphs.filter(({ page }) => page === first)))
  const sheet = document.apart.filter(({ reason }) => reason === 'cover-sheet').flatMap(linesOf)
  const furniture = document.apart
    .filter(({ reason }) => reason === 'furniture' || reason === 'watermark')
    .map(({ text }) => withoutPage(text))
  const after = document.paragraphs.filter(({ page }) => page > first)
  const body = document.paragraphs.map(({ text }) => text).join('\n')
  const words = new Set(`${body} ${NAME_WORDS}`.toLowerCase().match(/\p{L}{3,}|\b(?:of|in|and)\b/gu))
  const largest = Math.max(0, ...onCover.map(({ fontSize }) => fontSize))
  return {
    lines: [...sheet, ...onCover.flatMap(linesOf)].map((line) => closeLetterSpaces(line, words)),
    small: new Set(onCover.filter(({ fontSize }) => fontSize < SMALL * largest).flatMap(linesOf)),
    sheetTitle: sheetTitle(sheet),
    furniture: [...new Set(furniture)].filter((line) => line.length > 5),
    opening: [...onCover, ...after.slice(0, 40)].map(({ text }) => text).join('\n'),
    body,
  }
}

/** A name that a designer broke before its "and" is one line again. */
const joinNames = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const joined: Paragraph[] = []
  for (const one of paragraphs) {
    const before = joined.at(-1)
    if (before !== undefined && goesOn(before, one))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${one.text}` }
    else joined.push(one)
  }
  return joined
}

const goesOn = (before: Paragraph, one: Paragraph): boolean =>
  /^(?:and|&) \S/.test(one.text) &&
  before.cell === undefined &&
  before.fontSize === one.fontSize &&
  !/[.:]$/.test(before.text)

const linesOf = ({ text }: { readonly text: string }): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** In a table whose bold labels stand beside or over their values, each label comes right before its value. */
const labelsBesideValues = (paragraphs: readonly Paragraph[]): readonly Paragraph[] => {
  const values = new Map(paragraphs.map((label) => [label, valueFor(label, paragraphs)]))
  const placed = new Set(values.values())
  return paragraphs.flatMap((one) => {
    const value = values.get(one)
    return value !== undefined ? [one, value] : placed.has(one) ? [] : [one]
  })
}

const valueFor = (label: Paragraph, paragraphs: readonly Paragraph[]): Paragraph | undefined => {
  const { cell, bold, text } = label
  if (cell === undefined || !bold || text.split(/\s+/).length > LONGEST_LABEL) return undefined
  const inCell = (row: number, column: number, bolds: boolean): readonly Paragraph[] =>
    paragraphs.filter(
      (one) =>
        one.cell?.table === cell.table && one.cell.row === row && one.cell.column === column && one.bold === bolds,
    )
  const labels = inCell(cell.row, cell.column, true)
  return [inCell(cell.row, cell.column + 1, false), inCell(cell.row + 1, cell.column, false)].find(
    (values) => values.length === labels.length,
  )?.[labels.indexOf(label)]
}

/** In words. */
const LONGEST_LABEL = 4

/** Under this share of the largest print a line of the cover is small. */
const SMALL = 0.65

/** Words of the bodies' names, which a short report may not repeat. */
const NAME_WORDS = 'safeguarding children child protection board partnership committee'

/** The first page with words: before it may stand a picture or a repository's sheet. */
const coverPage = ({ paragraphs }: Document): number =>
  paragraphs.reduce((first, { page }) => Math.min(first, page), LATEST_COVER)

const LATEST_COVER = 3

const withoutPage = (text: string): string =>
  text.replace(/\s*[|–-]?\s*\b(?:page\s+)?\d+(?:\s+of\s+\d+)?\s*$/i, '').trim()
