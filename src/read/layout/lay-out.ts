import type { ApartText, Document } from '../document.ts'
import { withoutOverprint } from '../pdf/overprint.ts'
import type { PageContent } from '../pdf/page-content.ts'
import { numberParts } from '../tables/number-parts.ts'
import { type ParcelledPage, takeTables } from '../tables/take-tables.ts'
import { findContents } from './contents-list.ts'
import { isCoverSheet } from './cover-sheet.ts'
import { withDrawnBullets } from './drawn-bullets.ts'
import { beginsNote, findFootnotes } from './footnotes.ts'
import { findFurniture } from './furniture.ts'
import { vocabularyOf } from './hyphens.ts'
import { type Column, joinOverEnds } from './join-blocks.ts'
import { usualPitch } from './line-pitch.ts'
import { textOf } from './line-text.ts'
import { type Line, linesOf } from './lines.ts'
import { pageBlocks } from './page-blocks.ts'
import { bodySizeOf, type PageLines } from './page-lines.ts'
import { paragraphsOf } from './paragraphs.ts'
import { printedNumbers } from './printed-numbers.ts'
import { withoutStraySpaces } from './stray-spaces.ts'

export interface Extracted {
  readonly source: Document['source']
  readonly metadata: Document['metadata']
  readonly pages: readonly PageContent[]
}

/** Makes a document of what stands on the pages. */
export const layOut = ({ source, metadata, pages }: Extracted): Document => {
  const lined = withoutStraySpaces(pages.map(pageLines))
  const furniture = findFurniture(lined)
  const printed = printedNumbers(furniture, pages.length)
  const own = lined.map((page) => without(page, furniture))
  const bodySize = bodySizeOf(own)
  const { apart, running } = setApart(own, bodySize)
  const blocks = joinOverEnds(columnsOf(running))
  const vocabulary = vocabularyOf(blocks.flatMap((block) => block.lines.map(textOf)))
  return {
    source,
    metadata,
    pages: pages.map((page) => pageOf(page, printed.get(page.number))),
    paragraphs: paragraphsOf(blocks, { bodySize, vocabulary, printed }),
    apart: [...apartTexts([...furniture], 'furniture'), ...watermarksOf(pages), ...apart].sort(
      (a, b) => a.page - b.page,
    ),
  }
}

const pageLines = ({ number, width, height, words, shapes }: PageContent): PageLines => ({
  number,
  width,
  height,
  shapes,
  lines: withDrawnBullets(linesOf(withoutOverprint(words), number), shapes),
})

const without = <T extends PageLines>(page: T, lines: ReadonlySet<Line>): T => ({
  ...page,
  lines: page.lines.filter((line) => !lines.has(line)),
})

interface Parted {
  readonly running: readonly ParcelledPage[]
  readonly apart: readonly ApartText[]
}

/** Sets the contents list, the repository's cover sheet and the footnotes apart from the running text. */
const setApart = (pages: readonly PageLines[], bodySize: number): Parted => {
  const contents = findContents(pages)
  const cover = pages.filter(isCoverSheet).flatMap((page) => page.lines)
  const listed = takeTables(pages.map((page) => without(page, new Set([...contents, ...cover]))))
  const notes = listed.map((page) => findFootnotes(page, bodySize))
  return {
    running: listed.map((page, at) => without(page, notes[at] ?? new Set())),
    apart: [
      ...apartTexts(cover, 'cover-sheet'),
      ...apartTexts(
        [...contents].filter((line) => !cover.includes(line)),
        'contents',
      ),
      ...notes.flatMap((lines) => noteTexts([...lines])),
    ],
  }
}

const apartTexts = (lines: readonly Line[], reason: ApartText['reason']): readonly ApartText[] =>
  lines.map((line) => ({ page: line.page, reason, text: line.words.map((word) => word.text).join(' ') }))

/** Each footnote as one text. */
const noteTexts = (lines: readonly Line[]): readonly ApartText[] => {
  const texts: ApartText[] = []
  for (const [{ page, text }, line] of apartTexts(lines, 'footnote').map((one, at) => [one, lines[at]] as const)) {
    const last = texts.at(-1)
    if (last === undefined || (line !== undefined && beginsNote(line))) texts.push({ page, reason: 'footnote', text })
    else texts[texts.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return texts
}

const watermarksOf = (pages: readonly PageContent[]): readonly ApartText[] =>
  pages
    .filter((page) => page.slanted.length > 0)
    .map(({ number, slanted }) => ({
      page: number,
      reason: 'watermark',
      text: slanted.map((word) => word.text).join(' '),
    }))

/** Lines of a size that the document hardly uses may stand this many times their size apart. */
const LOOSEST = 1.6

const columnsOf = (pages: readonly ParcelledPage[]): readonly Column[] => {
  const pitch = usualPitch(
    pages.map((page) => page.lines),
    3,
  )
  const numbers = numberParts(pages)
  return pages.flatMap(({ number, lines, tables }) =>
    pageBlocks({ page: number, lines, tables, ...numbers, pitchOf: (size) => pitch(size) ?? LOOSEST * size }),
  )
}

const pageOf = (
  { number, width, height, words, recognition }: PageContent,
  printed: string | undefined,
): Document['pages'][number] => ({
  number,
  ...(printed === undefined ? {} : { printed }),
  width,
  height,
  characters: words.reduce((sum, word) => sum + word.text.length, 0),
  ...(recognition === undefined ? {} : recognition === 'failed' ? { unread: true } : { recognised: recognition }),
})
