import type { Cover } from './cover.ts'

/** Whose review it is: the board, partnership or committee named on the cover, spelled as the text spells it most often. */
export const readBoard = (cover: Cover): string => {
  const lines = cover.lines.slice(0, 20)
  const pairs = lines.map((line, place) => `${lines[place - 1] ?? ''} ${line}`)
  const onCover = [...lines, ...pairs].flatMap((line) => [...namesIn(line), ...namesIn(caseFolded(line))])
  const named = onCover.find((name) => !PLACELESS.test(name)) ?? onCover[0]
  const inText = mostFrequent(namesIn(`${cover.furniture.join('\n')}\n${cover.body}`))
  const board = named === undefined ? inText : spelledAs(named, inText)
  const welsh = lines
    .map((line) => /\bBwrdd Diogelu(?: \p{Lu}[\p{L}'’-]+)+/u.exec(line)?.[0])
    .find((name) => name !== undefined)
  return welsh === undefined || board === '' ? board : `${board} / ${welsh}`
}

/** Whether a line names such a body and nothing else. */
export const isBoardLine = (line: string): boolean =>
  /^(?:[\p{L}&,'’ -]+ )?(?:safeguarding|child protection|public protection)\b[\p{L}'’ -]*(?:board|partnership|committee)s?(?: for northern ireland)?(?: \([A-Z]+\))?$|^Bwrdd\b/iu.test(
    line.trim(),
  )

/** A line without the name of such a body in it. */
export const withoutBoard = (line: string): string =>
  line.replace(new RegExp(`${PLACE}${BODY}(?: \\([A-Z]+\\))?[\\s:–-]*`, 'u'), '').trim()

const BODY =
  "(?:(?:Local )?Safeguarding Children(?:['’]?s)? (?:Board|Partnership)|Safeguarding (?:Children )?Board for Northern Ireland|(?:Regional )?Safeguarding (?:Children )?(?:Board|Partnership)|Child(?:ren)? (?:and Adult )?Protection Committee|Public Protection Committee|Children['’]s Safeguarding (?:Partnership|Board)|Safeguarding Partnership)"
const PLACE = "(?:[A-Z][\\p{L}'’-]+(?:,? (?:and|&|of|upon|with|the|in)(?: the)? (?=[A-Z])|,? )){0,6}"

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(new RegExp(`${PLACE}${BODY}`, 'gu'))]
    .map(([name]) => name.replace(/^(?:The|This|That|By|For|To|Of|An?|Our|In) /, '').trim())
    .filter(
      (name) =>
        /^\p{Lu}\S+ /u.test(name) &&
        !/^(?:Local |Regional )?Safeguarding (?:Children )?(?:Board|Partnership)s?$/.test(name),
    )

/** A kind of body, and no one's name. */
const PLACELESS =
  /^(?:Local |Regional )?(?:Safeguarding|Child(?:ren)? (?:and Adult )?Protection|Public Protection|Children['’]s Safeguarding)(?: Children(?:['’]?s)?)? (?:Board|Partnership|Committee)$/

/** Covers are often set in capitals. */
const caseFolded = (text: string): string =>
  text.replace(/\b\p{Lu}[\p{Lu}'’-]+\b/gu, (word) =>
    SMALL.has(word) ? word.toLowerCase() : `${word[0] ?? ''}${word.slice(1).toLowerCase()}`,
  )

const SMALL = new Set(['AND', 'OF', 'FOR', 'THE', 'IN', 'WITH', 'UPON'])

const mostFrequent = (names: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? ''
}

const spelledAs = (named: string, inText: string): string => {
  const letters = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace('childrens', 'children')
  return letters(named) === letters(inText) ? inText : named
}
