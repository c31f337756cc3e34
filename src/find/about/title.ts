import { isBoardLine, withoutBoard } from './board.ts'
import type { Cover } from './cover.ts'
import { namesKind } from './kind.ts'
import { isMetaLine } from './meta-line.ts'
import { titleCased } from './title-case.ts'

export interface TitleClues {
  readonly subject: string
  /** The title in the PDF's own properties. */
  readonly metadata: string
}

/** The review's title, put together from the lines of its cover in their order; only a name that stands first comes after what it is. */
export const readTitle = (cover: Cover, { subject, metadata }: TitleClues): string => {
  if (cover.sheetTitle !== '') return cover.sheetTitle
  const lines = titleLines(cover)
  if (!lines.some(namesKind))
    return cleaned(metadata).length > 12
      ? cleaned(metadata)
      : lines.map(titleCased).join(' ') || (cover.furniture.find(namesKind) ?? '')
  const first = lines.findIndex(namesKind)
  const [names, phrases] = parted(lines.slice(0, first), (line) => bare(titleCased(line)) === subject)
  return [...phrases, ...lines.slice(first), ...names]
    .map(titleCased)
    .reduce((text, line) => (text === '' ? line : `${text}${joint(text, line, subject)}${line}`), '')
}

/** Browsers put the site's name behind the title. */
const cleaned = (metadata: string): string =>
  metadata.replace(/\s+[-–|]\s+(?:GOV\.UK|[\w.-]+\.(?:uk|org|com))\s*$/i, '').trim()

/** Short lines from the top of the cover, up to the first after what the report is that tells how it came about. */
const titleLines = ({ lines, small }: Cover): readonly string[] => {
  const named = lines.findIndex((line) => namesKind(line) && !isMetaLine(line))
  const end = lines.findIndex((line, place) => place > Math.max(0, named) && (isMetaLine(line) || isLong(line)))
  return lines
    .slice(0, Math.min(end < 0 ? lines.length : end, 12))
    .filter((line, place) => (!isMetaLine(line) && !(place < named && small.has(line))) || place === named)
    .map((line) => (namesKind(line) ? withoutBoard(line.replace(MADE_FOR, '')) : line))
    .filter((line, place, all) => line !== '' && !isLong(line) && !isBoardPart(all, place))
    .map((line) => line.replace(IN_WELSH, ''))
    .filter((line) => line !== '' && !MARKING.test(line) && !/^\(.*\)$/.test(line))
    .slice(0, 6)
}

/** What tells, on the line that says what the report is, who had it made. */
const MADE_FOR =
  /^An? (?=.*\b(?:on behalf of|by|for)\b)|,? (?:carried out|undertaken|conducted|commissioned|prepared|produced|completed)\b.*\b(?:on behalf of|by|for)\b.*$/gi

/** The kind of report again in Welsh, on a bilingual cover. */
const IN_WELSH = /\s*[|/–-]?\s*\bAdolygiad(?: \p{L}+)+$/u

const isLong = (line: string): boolean => line.split(/\s+/).length > 24

const MARKING =
  /^(?:official|confidential|restricted|draft|embargo|not (?:protectively marked|for publication)|final(?: (?:version|report|draft|publication copy|overview report))?$|(?:report |version )?for publication)\b|^(?:www\.|https?:)|\b(?:review|panel) (?:team|panel|group)$|^\W*$/i

/** The name of a body, whole or the half of it that runs over two lines. */
const isBoardPart = (lines: readonly string[], place: number): boolean => {
  const line = lines[place] ?? ''
  if (isBoardLine(line) || isHalfBoard(line) || END_OF_BOARD.test(line)) return true
  if (namesKind(line)) return false
  const [before = '', after = ''] = [lines[place - 1], lines[place + 1]]
  return (
    (PLACELESS.test(after) && line.split(/\s+/).length <= MOST_PLACE_WORDS) ||
    (isBoardLine(`${before} ${line}`) && !isBoardLine(before))
  )
}

/** What runs over of a body's name. */
const END_OF_BOARD =
  /^(?:(?:local|child(?:ren)?(?:['’]?s)?|safeguarding|protection|public) )*(?:board|partnership|committee)$/i

/** A body's name without its place, which then stands on the line before. */
const PLACELESS =
  /^(?:local |regional )?(?:safeguarding|child protection)\b[\p{L}'’ ]*\b(?:board|partnership|committee)$/iu
const MOST_PLACE_WORDS = 6

const isHalfBoard = (line: string): boolean =>
  (/\b(?:safeguarding children|child protection)\b/i.test(line) && /\b(?:board|partnership|committee)\b/i.test(line)) ||
  (/^[\p{Lu}\s&,'’-]+$/u.test(line) &&
    !namesKind(line) &&
    /\b(?:AND|BOROUGH|COUNTY|CITY)\b/.test(line) &&
    !/\d/.test(line) &&
    !/\b(?:CHILD|BABY|FAMILY|CHILDREN|SIBLINGS?)\b/.test(line))

/** A name follows a colon; so does what the report is after a title of its own. */
const joint = (text: string, line: string, subject: string): string => {
  if (/[:–—-]$/.test(text)) return ' '
  const opens =
    subject !== '' && bare(line).startsWith(subject) && !/\b(?:of|re|to|about|for|concerning|regarding):?$/i.test(text)
  return opens || (!namesKind(text) && namesKind(line)) ? ': ' : ' '
}

const bare = (line: string): string => line.replace(/["“”‘’']/g, '').trim()

const parted = <Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] => [
  items.filter(test),
  items.filter((item) => !test(item)),
]
