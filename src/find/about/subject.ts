import type { Cover } from './cover.ts'
import { titleCased } from './title-case.ts'

/** The name that the review gives the child or family: as the cover says it, else as its first pages introduce it, else the one used most. */
export const readSubject = (cover: Cover): string => {
  const known = [...cover.lines.slice(0, 20), cover.sheetTitle, ...cover.furniture]
    .map(titleCased)
    .flatMap(namesIn)
    .find((name) => uses(cover.body, name) >= 3 && isName(cover.body, name))
  return known ?? (mostUsed(cover.body) || introduced(cover))
}

const ROLE =
  '(?:Child(?:ren)?|Bab(?:y|ies)|Infants?|Famil(?:y|ies)|Young (?:Person|People|Woman|Man)|Siblings?|Subject)'
const CODE = '(?:[A-Z]{1,3}\\d{0,3}|[A-Z][a-z]+)'
const KIN =
  '(?: and (?:her|his|their) (?:[a-z]+ )*?(?:siblings?|brothers?(?: and sisters?)?|sisters?(?: and brothers?)?|family|twin))?'
const NAMED = new RegExp(`\\b${ROLE} ${CODE}(?:(?:,| and| &) (?:${ROLE} )?${CODE})*(?![a-z])${KIN}`, 'g')
const FAMILY = /\b(?:[Tt]he )?(?!The )\p{Lu}\p{Ll}+ [Ff]amily\b/gu
const PSEUDONYM = '\\p{Lu}\\p{Ll}+(?:(?:, | and | & )\\p{Lu}\\p{Ll}+)*'
const AFTER = new RegExp(
  `(?:\\b(?:in respect of|concerning|regarding|relating to|re|about|called|known as|experiences? of|story of|life of|lives of|death of|learning from|case of|review of)\\b:?|[:–—-]) ?[“"'‘]?(${PSEUDONYM})[”"'’]?\\s*$`,
  'iu',
)
const QUOTED = new RegExp(`[“"‘](${PSEUDONYM})[”"’]`, 'gu')
const ALONE = /^(\p{Lu}\p{Ll}{2,}(?:(?:,| and| &) \p{Lu}\p{Ll}{2,})*)$/u
const NOT_A_NAME =
  /^(?:child(?:ren)? (?:practice|safeguarding|protection|sexual|and|in|board|partnership|social|services|act|health|care|first|focus|review|death|abuse|exploitation|neglect)|partnership|board|committee|reference|contents|final|draft|report|confidential|published|overview|executive|safeguarding|review|introduction|summary|version|date|author|january|february|march|april|may|june|july|august|september|october|november|december|family (?:and|in|court|support|court|nurse))\b/i

const namesIn = (line: string): readonly string[] =>
  [
    ...[...line.matchAll(NAMED)].map(([name]) => name),
    ...[...line.matchAll(FAMILY)].map(([name]) => name),
    ...[...line.matchAll(QUOTED)].map(([, name = '']) => name),
    AFTER.exec(line)?.[1] ?? '',
    ALONE.exec(line)?.[1] ?? '',
  ].filter((name) => name !== '' && /^[\p{Lu}t]/u.test(name) && !NOT_A_NAME.test(name))

/** The words of a child's own name are no words of the text, and no place: "recommendations", "in Northshire", "Northshire Police". */
const isName = (body: string, name: string): boolean =>
  new RegExp(`${ROLE}|[Ff]amily`).test(name) || name.split(/,? and |, | & /).every((one) => isOwnName(body, one))

const isOwnName = (body: string, name: string): boolean => {
  const places = body.match(
    new RegExp(
      `\\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]he) ${name}\\b(?!['’])|\\b${name} (?:County|Council|City|Borough|Police|Constabulary|Safeguarding|Child|Local)`,
      'g',
    ),
  )
  return !new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u').test(body) && (places?.length ?? 0) < 2
}

const uses = (body: string, name: string): number => {
  const single =
    name
      .replace(/ and (?:her|his|their) .*/, '')
      .split(/,? and |, | & /)
      .map((part) => part.replace(new RegExp(`^${ROLE} `), ''))
      .at(-1) ?? name
  if (/,| and | & /.test(name) || single.length > 1) return body.split(single).length - 1
  // "Young Person E" is mostly "E" in the text.
  const letter = new RegExp(`(?<![\\p{L}.])${single}(?![\\p{L}.])`, 'gu')
  return Math.max(body.split(name).length - 1, single === 'A' || single === 'I' ? 0 : (body.match(letter)?.length ?? 0))
}

const mostUsed = (body: string): string => {
  const counts = new Map<string, number>()
  for (const [name] of body.matchAll(/\b(?:Child|Baby|Young Person|Infant|Family) (?:[A-Z]{1,3}\d{0,2})\b/g))
    counts.set(name, (counts.get(name) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best !== undefined && best[1] >= 3 ? best[0] : ''
}

/** "The child, who will be known as Bobbie in this report": the name by which the first pages introduce the child. */
const introduced = ({ opening, body }: Cover): string =>
  [...opening.matchAll(INTRODUCED)].map(([, name = '']) => name).find((name) => uses(body, name) >= 3) ?? ''

const INTRODUCED =
  /\b(?:(?:be|is|are|been) (?:known|referred to|called)(?: in this (?:report|review))?(?: as)?|given the (?:name|pseudonym)|the (?:name|pseudonym)) [“"'‘]?(\p{Lu}\p{Ll}{2,})\b(?! (?:Police|Council|County))/gu
