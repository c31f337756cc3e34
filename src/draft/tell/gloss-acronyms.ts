import type { Knowledge, Nation } from '../../knowledge/index.ts'

/** What short forms stand for, by the form as written. */
export type Acronyms = ReadonlyMap<string, string>

/** Short forms that every listener knows, or that are said as the names they have become. */
const SPOKEN_AS_THEY_ARE = new Set(['GP', 'GPs', 'NHS', 'NSPCC', 'A&E', 'NICE', 'ICON', 'UK', 'TV', 'IQ'])

/** A short form in brackets behind the words it is made of: "the Maternal Grandmother (MGM)". */
const DEFINED = /((?:[\p{L}’'-]+ ){1,9})\((\p{Lu}[\p{Lu}&]{1,7})\)/gu

/** What short forms stand for in a review: as the review itself says, else as the lexicon has it for its nation. */
export const openAcronyms = (text: string, { lexicon }: Knowledge, nation: Nation | ''): Acronyms => {
  const known = lexicon
    .filter(({ term }) => /^\p{Lu}[\p{Lu}&]+s?$/u.test(term))
    .filter(({ nations }) => nations === undefined || nation === '' || nations.includes(nation))
    .map(({ term, expansion }) => [term, expansion] as const)
  const own = [...text.matchAll(DEFINED)].flatMap(([, before = '', short = '']) => {
    const long = wordsBehind(short, before.trim().split(' '))
    return long === undefined ? [] : [[short, long] as const]
  })
  return new Map([...known, ...own].filter(([short]) => !SPOKEN_AS_THEY_ARE.has(short)))
}

/** The last words before the brackets whose first letters are the short form's; small words may stand between. */
const wordsBehind = (short: string, before: readonly string[]): string | undefined => {
  const letters = [...short.replace('&', '').toLowerCase()]
  for (let count = letters.length; count <= Math.min(before.length, letters.length + 3); count++) {
    const words = before.slice(-count)
    const initials = words
      .filter((word) => !/^(?:of|and|the|for|in|to)$/i.test(word))
      .map((word) => word.charAt(0).toLowerCase())
    if (initials.join('') === letters.join('')) return words.join(' ')
  }
  return undefined
}

/** Short forms in a text that need words, as written. */
const shortFormsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]+s?(?![\p{L}\p{N}])/gu)].map(([form]) => form)),
]

/**
 * A script's body with a sentence of the narrator's before each block quote that uses a short form which nothing before it, in that
 * edition, has written out. `gloss` makes the sentence from "PSNI stands for Police Service of Northern Ireland".
 */
export const glossAcronyms = (body: string, acronyms: Acronyms, gloss: (meanings: string) => string): string => {
  let common = ''
  return body
    .split(/^(?=## )/m)
    .map((segment) => {
      const glossed = glossSegment(segment, common, acronyms, gloss)
      if (!/^## .*\{audience=/.test(segment)) common += glossed.toLowerCase()
      return glossed
    })
    .join('')
}

const glossSegment = (
  segment: string,
  before: string,
  acronyms: Acronyms,
  gloss: (meanings: string) => string,
): string => {
  let said = before
  return segment
    .split(/\n\n+/)
    .map((block) => {
      said += block.toLowerCase()
      const meanings = block.startsWith('>')
        ? shortFormsIn(block.replace(/\[\^\d+\]/g, '')).flatMap((form) => {
            const long = acronyms.get(form)
            return long === undefined || said.includes(long.toLowerCase()) ? [] : [`${form} stands for ${long}`]
          })
        : []
      if (meanings.length === 0) return block
      said += meanings.join(' ').toLowerCase()
      return `${gloss(meanings.join(', and '))}\n\n${block}`
    })
    .join('\n\n')
}
