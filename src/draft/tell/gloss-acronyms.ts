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

/** How the narrator says what short forms stand for, from "PSNI stands for Police Service of Northern Ireland". */
export interface GlossWording {
  /** In a sentence of its own. */
  readonly apart: (meanings: string) => string
  /** Within the link that leads to the quotation; `undefined` where that has no room for it. */
  readonly within: (link: string, meanings: string) => string | undefined
}

/**
 * A script's body with the narrator's words for each short form that a block quote uses and nothing before it, in that edition, has
 * written out: within the link that leads to the quotation, else before it.
 */
export const glossAcronyms = (body: string, acronyms: Acronyms, wording: GlossWording): string => {
  let common = ''
  return body
    .split(/^(?=## )/m)
    .map((segment) => {
      const glossed = glossSegment(segment, common, acronyms, wording)
      if (!/^## .*\{audience=/.test(segment)) common += glossed.toLowerCase()
      return glossed
    })
    .join('')
}

const glossSegment = (segment: string, before: string, acronyms: Acronyms, wording: GlossWording): string => {
  let said = before
  const told: string[] = []
  for (const run of runsOf(segment.split(/\n\n+/))) {
    const meanings: string[] = []
    for (const block of run) {
      said += block.toLowerCase()
      for (const form of block.startsWith('>') ? shortFormsIn(block.replace(/\[\^\d+\]/g, '')) : []) {
        const long = acronyms.get(form)
        if (long === undefined || said.includes(long.toLowerCase())) continue
        said += long.toLowerCase()
        meanings.push(`${form} stands for ${long}`)
      }
    }
    told.push(...(meanings.length === 0 ? [] : lastGlossed(told.pop() ?? '', meanings.join(', and '), wording)), ...run)
  }
  return told.join('\n\n')
}

/** Quotations that follow one another come together. */
const runsOf = (blocks: readonly string[]): readonly (readonly string[])[] => {
  const runs: string[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.startsWith('>') && last?.[0]?.startsWith('>')) last.push(block)
    else runs.push([block])
  }
  return runs
}

/** The block before the quotations with the meanings in its last line, else with a sentence behind it. */
const lastGlossed = (block: string, meanings: string, { apart, within }: GlossWording): readonly string[] => {
  const lines = block.split('\n')
  const folded = within(lines.at(-1) ?? '', meanings)
  return folded === undefined ? [block, apart(meanings)] : [lines.with(-1, folded).join('\n')]
}
