import type { Document } from '../../read/index.ts'
import { rowHeads, rowOf, rowTitles } from '../items/row-titles.ts'
import { type Block, withoutSigns } from './blocks.ts'
import { type Heading, headingAt, opensSection, under } from './open-headings.ts'
import { isRunInHeading } from './run-in-headings.ts'
import type { Slot } from './sections.ts'

/** The paragraphs of a review with the headings above each. */
export const readBlocks = (document: Document): readonly Block[] => {
  const blocks = readWithout(document, new Set())
  const doubted = doubtedHeadings(blocks)
  return doubted.size === 0 ? blocks : readWithout(document, doubted)
}

/**
 * Headings that would make a great part of the review, from early on, into something that takes little room in any: such a part has not
 * been closed where it ends. What they say is not believed.
 */
const doubtedHeadings = (blocks: readonly Block[]): ReadonlySet<number> => {
  const sizes = new Map<number, number>()
  // A table's row counts once, however many cells it has.
  const counted = blocks.filter(({ paragraph }) => (paragraph.cell?.column ?? 0) === 0)
  for (const { slot, area } of counted)
    if (slot !== undefined && SMALL_PARTS.includes(slot)) sizes.set(area, (sizes.get(area) ?? 0) + 1)
  const isLarge = ([area, size]: readonly [number, number]): boolean =>
    size > 0.2 * counted.length && area < 0.4 * blocks.length
  return new Set(blocks.length < 60 ? [] : [...sizes].filter(isLarge).map(([area]) => area))
}

const SMALL_PARTS: readonly Slot[] = [
  'front-matter',
  'plan',
  'progress',
  'method',
  'back-matter',
  'questions',
  'recommendations',
  'mixed',
]

const readWithout = (document: Document, doubted: ReadonlySet<number>): readonly Block[] => {
  const titles = rowTitles(document.paragraphs)
  const heads = rowHeads(document.paragraphs)
  const recurring = recurringHeadings(document)
  let above: readonly Heading[] = []
  let sections = 0
  return document.paragraphs.map((paragraph, index) => {
    const rowTitle = titles.get(rowOf(paragraph))
    const text = withoutSigns(rowTitle ?? paragraph.text)
    const isHeading =
      paragraph.kind === 'heading' ||
      rowTitle !== undefined ||
      heads.has(paragraph) ||
      isRunInHeading(paragraph, document.paragraphs[index + 1])
    above = above.filter(
      ({ box, row }) => (box ?? paragraph.boxed) === paragraph.boxed && (row ?? rowOf(paragraph)) === rowOf(paragraph),
    )
    if (isHeading && opensSection(text)) {
      const heading = headingAt(document, index, text)
      const isNextSection = heading.number === String(sections + 1)
      if (isNextSection) sections += 1
      const slot = doubted.has(index) ? undefined : heading.slot
      above = under(above, {
        ...heading,
        isNextSection,
        recurs: recurring.has(text),
        slot,
        row: heads.has(paragraph) ? rowOf(paragraph) : undefined,
      })
    }
    return {
      index,
      paragraph,
      text,
      isHeading,
      headings: above.map((heading) => heading.text),
      sections: above.map((heading) => heading.index),
      ...partOfReview(above),
    }
  })
}

/** Headings that stand in several parts, such as "Effective practice" under each theme. */
const recurringHeadings = ({ paragraphs }: Document): ReadonlySet<string> => {
  const headings = paragraphs.filter(({ kind }) => kind === 'heading').map(({ text }) => withoutSigns(text))
  return new Set(headings.filter((text, at) => headings.indexOf(text) !== at))
}

/** Parts that end at the next heading, whatever its level: what stands below it under a title of its own is another matter. */
const NOT_INHERITED: readonly Slot[] = ['method', 'front-matter', 'questions', 'good-practice', 'summary']

const partOfReview = (above: readonly Heading[]): Pick<Block, 'slot' | 'area' | 'inSummary'> => {
  const slot = above.findLast(
    (heading, depth) =>
      heading.slot !== undefined && (depth === above.length - 1 || isInherited(heading, above[depth + 1])),
  )?.slot
  const first = above.findIndex((heading) => heading.slot === slot)
  return {
    slot,
    area: above[Math.max(0, first)]?.index ?? -1,
    inSummary: above.some((heading) => heading.slot === 'summary' || ABRIDGES.test(heading.text)),
  }
}

/** Says that what stands below it is told in full elsewhere. */
const ABRIDGES =
  /\b(?:at a glance|in (?:brief|short)|short(?:ened)? forms?|(?:summary|overview) of (?:the |our |all )?(?:\w+ )?recommendations)\b/i

/** Below good practice and the summary of a case, headings one step down by number or by print divide the part and do not end it. */
const isInherited = (heading: Heading, below: Heading | undefined): boolean => {
  if (!NOT_INHERITED.includes(heading.slot ?? 'story')) return true
  if (
    below === undefined ||
    heading.recurs ||
    !DIVIDED.includes(heading.slot ?? 'story') ||
    /\b(?:executive|^summary$)/i.test(heading.text)
  )
    return false
  return heading.number !== ''
    ? below.number.startsWith(`${heading.number}.`)
    : below.number === '' && below.level > heading.level
}

const DIVIDED: readonly Slot[] = ['good-practice', 'summary']
