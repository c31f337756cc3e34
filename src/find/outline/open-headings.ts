import type { Document } from '../../read/index.ts'
import { endsSentence } from '../items/sentence-shape.ts'
import { readLabel } from '../labels/labels.ts'
import { plainHeading, type Slot, slotOfHeading } from './sections.ts'

/** A heading with what is needed to know how far it reaches. */
export interface Heading {
  readonly index: number
  readonly level: number
  /** The number printed before it, such as "3" or "5.1"; empty where it has none. */
  readonly number: string
  readonly fontSize: number
  /** Whether its number goes on with the count of the review's sections. */
  readonly isNextSection: boolean
  readonly text: string
  /** Whether other parts have the same heading: then it heads what stands right under it, and no part of its own. */
  readonly recurs: boolean
  readonly slot: Slot | undefined
  /** The box that it heads; absent where it heads what follows it, boxed or not. */
  readonly box: number | undefined
  /** The row of a table that it heads, from the first cell; absent where it heads what follows it. */
  readonly row: string | undefined
}

/** A label alone announces an item and heads nothing; a displayed quotation is no heading at all. */
export const opensSection = (text: string): boolean => {
  const label = readLabel(text)
  return (label === undefined || label.rest !== '') && !(/^["“‘]/.test(text) && endsSentence(text))
}

/** The heading with those still open above it. */
export const under = (above: readonly Heading[], heading: Heading): readonly Heading[] => {
  const outer = above.filter((open) => !closes(open, heading))
  const around = outer.findLast(({ slot }) => slot !== undefined)?.slot
  return [...outer, overrides(heading, around) ? heading : { ...heading, slot: undefined }]
}

/**
 * Whether a heading ends the part under one that is open. Where sections are numbered their numbers decide, and a heading without one
 * stands inside them unless it is larger or begins the end matter: levels taken from print alone slip where capitals or sizes vary.
 */
const closes = (open: Heading, heading: Heading): boolean => {
  if (open.number !== '' && heading.number !== '') return !heading.number.startsWith(`${open.number}.`)
  if (open.number !== '')
    return (
      heading.fontSize > open.fontSize + 0.5 ||
      END_MATTER.test(heading.text) ||
      (heading.slot !== undefined && heading.level <= open.level)
    )
  if (heading.number !== '')
    return heading.isNextSection || open.fontSize <= heading.fontSize + 0.5 || open.level >= heading.level
  return open.level >= heading.level
}

const END_MATTER =
  /^(?:appendix|appendices|annex|references|bibliography|glossary|signatures|further reading|abbreviations)\b/i

export const headingAt = (document: Document, index: number, text: string): Heading => {
  const paragraph = document.paragraphs[index]
  const next = document.paragraphs[index + 1]
  const box = paragraph?.boxed
  return {
    index,
    level: paragraph?.kind === 'heading' ? (paragraph.level ?? 6) : 9,
    number: (paragraph?.paragraph ?? /^\d{1,2}(?=[.:]? )/.exec(text)?.[0] ?? '').replace(/\.0$/, ''),
    fontSize: paragraph?.fontSize ?? 0,
    isNextSection: false,
    text,
    recurs: false,
    slot: isTitle(document, index) ? undefined : slotOf(text),
    box: box !== undefined && next?.boxed === box ? box : undefined,
    row: undefined,
  }
}

/** A heading that is a labelled item says so by its label; the words of the item say nothing of the part. */
const slotOf = (text: string): Slot | undefined => {
  const label = readLabel(text)
  return label === undefined || label.code ? slotOfHeading(text) : undefined
}

/** The report's own title says what the report is, not what a part of it is for. */
const isTitle = (document: Document, index: number): boolean =>
  document.paragraphs.findIndex(({ kind, page, level }) => kind === 'heading' && page === 1 && level === 1) === index

/** Under recommendations the agencies' own names stand as headings ("Schools and Learning"): a word inside such a name says nothing. */
const overrides = ({ slot, text }: Heading, around: Slot | undefined): boolean =>
  (!HOLDS_FINDINGS.includes(around ?? 'story') || !WHO.test(plainHeading(text))) &&
  (around !== 'recommendations' || !NAMED_IN_PASSING.includes(slot ?? 'story') || BEGINS_SO.test(plainHeading(text)))

/** Among findings, a heading that only says of whom they are ("The children") opens no part on the child's life. */
const WHO = /^(?:the )?(?:[a-z]+ )?(?:child|children|young people|young person|boys|girls|siblings?|baby|babies)$/
const HOLDS_FINDINGS: readonly Slot[] = ['findings', 'learning', 'mixed', 'analysis', 'method', 'good-practice']

const NAMED_IN_PASSING: readonly Slot[] = ['learning', 'child', 'good-practice', 'method', 'story']
const BEGINS_SO =
  /^(?:key |practice )?(?:learning|lessons|good|effective|what (?:worked|went) well|what worked|the child|voice|methodology|terms of reference|chronology|timeline)\b/
