import type { Cover } from './cover.ts'

/** The name that the review gives the child or family: as the cover says it, else the one that the text uses most. */
export const readSubject = (cover: Cover): string => {
  const lines = cover.lines.slice(0, 20)
  const known = [...lines, ...cover.furniture]
    .map(titleCased)
    .flatMap(namesIn)
    .find((name) => uses(cover.body, name) >= 3)
  return known ?? mostUsed(cover.body)
}

const ROLE =
  '(?:Child(?:ren)?|Bab(?:y|ies)|Infants?|Famil(?:y|ies)|Young (?:Person|People|Woman|Man)|Siblings?|Subject)'
const CODE = '(?:[A-Z]{1,3}\\d{0,3}|[A-Z][a-z]+)'
const NAMED = new RegExp(`\\b${ROLE} ${CODE}(?:(?:,| and| &) (?:${ROLE} )?${CODE})*(?![a-z])`, 'g')
const AFTER =
  /(?:\b(?:in respect of|concerning|regarding|relating to|re|about|called|known as)\b:?|:)\s*[“"'‘]?(\p{Lu}\p{Ll}+(?:(?:,| and| &) \p{Lu}\p{Ll}+)*)[”"'’]?\s*$/iu
const QUOTED = /[“"‘](\p{Lu}\p{Ll}+(?:(?:,| and| &) \p{Lu}\p{Ll}+)*)[”"’]/gu
const ALONE = /^(\p{Lu}\p{Ll}{2,}(?:(?:,| and| &) \p{Lu}\p{Ll}{2,})*)$/u
const NOT_A_NAME =
  /^(?:child(?:ren)? (?:practice|safeguarding|protection|sexual|and|in|board|partnership|social|services|act|health|care|first|focus|review)|contents|final|draft|report|confidential|published|overview|executive|safeguarding|review|introduction|summary|version|date|author|january|february|march|april|may|june|july|august|september|october|november|december)\b/i

const namesIn = (line: string): readonly string[] =>
  [
    ...[...line.matchAll(NAMED)].map(([name]) => name),
    ...[...line.matchAll(QUOTED)].map(([, name = '']) => name),
    AFTER.exec(line)?.[1] ?? '',
    ALONE.exec(line)?.[1] ?? '',
  ].filter((name) => name !== '' && !NOT_A_NAME.test(name))

const uses = (body: string, name: string): number => {
  const single =
    name
      .split(/,? and |, | & /)
      .map((part) => part.replace(new RegExp(`^${ROLE} `), ''))
      .at(-1) ?? name
  return body.split(name.includes(' and ') ? single : name).length - 1
}

const mostUsed = (body: string): string => {
  const counts = new Map<string, number>()
  for (const [name] of body.matchAll(/\b(?:Child|Baby|Young Person|Infant|Family) (?:[A-Z]{1,3}\d{0,2})\b/g))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best !== undefined && best[1] >= 3 ? best[0] : ''
}

/** "CHILD K" and "CHILDREN P1 AND P2" as a text would write them. */
const titleCased = (line: string): string =>
  /\p{Ll}/u.test(line)
    ? line
    : line.replace(/\p{Lu}[\p{Lu}'’]*\d*/gu, (word) =>
        /^(?:AND|OF|THE|IN|RE|FOR)$/.test(word)
          ? word.toLowerCase()
          : /\d/.test(word) || word.length <= 2
            ? word
            : `${word[0] ?? ''}${word.slice(1).toLowerCase()}`,
      )
