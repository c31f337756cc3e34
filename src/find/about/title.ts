import { isBoardLine, withoutBoard } from './board.ts'
import type { Cover } from './cover.ts'
import { namesKind } from './kind.ts'

export interface TitleClues {
  readonly subject: string
  /** The title in the PDF's own properties. */
  readonly metadata: string
}

/** The review's title, put together from the lines of its cover: what it is first, then of whom. */
export const readTitle = (cover: Cover, { subject, metadata }: TitleClues): string => {
  const lines = titleLines(cover.lines)
  if (!lines.some(namesKind))
    return cleaned(metadata).length > 12
      ? cleaned(metadata)
      : titled(lines.join(' ')) || (cover.furniture.find(namesKind) ?? '')
  const first = lines.findIndex(namesKind)
  const ordered = [...lines.slice(first), ...lines.slice(0, first)]
  const title = ordered
    .map(titled)
    .reduce((text, line) => (text === '' ? line : `${text}${joint(text, line, subject)}${line}`), '')
  return title
}

/** Browsers put the site's name behind the title. */
const cleaned = (metadata: string): string =>
  metadata.replace(/\s+[-–|]\s+(?:GOV\.UK|[\w.-]+\.(?:uk|org|com))\s*$/i, '').trim()

/** Short lines from the top of the cover, up to the first that is about how the report came about. */
const titleLines = (lines: readonly string[]): readonly string[] => {
  const end = lines.findIndex((line, place) => place > 0 && (META.test(line) || line.split(/\s+/).length > 24))
  return lines
    .slice(0, Math.min(end < 0 ? lines.length : end, 10))
    .map((line) => (namesKind(line) ? withoutBoard(line) : line))
    .filter((line) => line.split(/\s+/).length <= 24)
    .filter((line) => !isBoardLine(line) && !isHalfBoard(line) && !MARKING.test(line) && !/^\(.*\)$/.test(line))
    .slice(0, 6)
}

const META =
  /^(?:prepared|undertaken|written|report(?:ed)? by|by:? |produced|commissioned|published|publication|date|version|adopted|agreed|contents|author|chair|copies|this (?:report|review)|\d+[.)] )|\b(?:authors?|reviewers?|chair(?: of)?)\b|\bepisode that\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d{2}\b/i
const MARKING =
  /^(?:official|confidential|restricted|draft|not protectively marked|final(?: (?:version|report|publication copy))?|(?:report |version )?for publication)\b/i

/** Half of a body's name, where it runs over two lines. */
const isHalfBoard = (line: string): boolean =>
  (/\b(?:safeguarding children|child protection)\b/i.test(line) && /\b(?:board|partnership|committee)\b/i.test(line)) ||
  (/^[\p{Lu}\s&,'’-]+$/u.test(line) &&
    !namesKind(line) &&
    /\b(?:AND|BOROUGH|COUNTY|CITY)\b/.test(line) &&
    !/\d/.test(line) &&
    !/\b(?:CHILD|BABY|FAMILY|CHILDREN)\b/.test(line))

const joint = (text: string, line: string, subject: string): string =>
  line.replace(/["“”]/g, '') === subject && !/\b(?:of|re|in respect of|concerning|regarding):?$/i.test(text)
    ? ': '
    : ' '

const titled = (line: string): string =>
  /\p{Ll}/u.test(line)
    ? line
    : line.replace(/\p{Lu}[\p{Lu}'’]*\d*/gu, (word) =>
        /^(?:AND|OF|THE|IN|FOR|TO|A|ON)$/.test(word)
          ? word.toLowerCase()
          : /\d/.test(word) || word.length === 1
            ? word
            : `${word[0] ?? ''}${word.slice(1).toLowerCase()}`,
      )
