import type { Document } from '../../read/index.ts'
import { escapeMarkdown, foldSpace } from '../script/markdown-text.ts'

/** Who somebody is whom a review calls by a letter. */
export interface Introduction {
  /** In the narrator's words: "the mother of all three children". */
  readonly who: string
  /** The words of the review that say so, and where they may stand. */
  readonly words: string
  readonly pages: readonly number[]
}

/** Who people are, by the names that the review gives them, such as "Ms D". */
export type People = ReadonlyMap<string, Introduction>

/** Reads a review's list of its people, else the first place at which it says who somebody is. */
export const openPeople = ({ paragraphs }: Pick<Document, 'paragraphs'>): People => {
  const listed = paragraphs.flatMap(({ text, kind, pages }, index) => {
    const next = paragraphs[index + 1]
    if (kind !== 'cell' || next?.kind !== 'cell' || !ONLY_NAME.test(text.trim())) return []
    const [owned] = next.text.match(OWNED) ?? []
    const [words = owned] = next.text.match(LISTED) ?? []
    if (words === undefined) return []
    const who = words === owned ? words : `the ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    return [[text.trim(), { who, words, pages }] as const]
  })
  const told = paragraphs.flatMap(({ text, pages }) =>
    [...foldSpace(text).matchAll(TOLD)].map(
      ([words, owner = '', relation = '', name = '']) =>
        [
          name,
          {
            who: relatedTo(owner, relation),
            words,
            pages,
          },
        ] as const,
    ),
  )
  // The first that was said holds.
  return new Map([...listed, ...told].toReversed())
}

/** "her" and "mother" are "the mother"; "Ms A’s" and "partner", "the partner of Ms A", so that who Ms A is can follow. */
const relatedTo = (owner: string, relation: string): string => {
  if (PRONOUN.test(owner)) return `the ${relation}`
  const [, name] = owner.match(new RegExp(`^(${NAME})[’']s$`, 'u')) ?? []
  return name === undefined ? `${owner.replace(/^The /u, 'the ')} ${relation}` : `the ${relation} of ${name}`
}

const NAME = '(?:Mr|Ms|Mrs|Miss|Adult) \\p{Lu}(?:\\d)?(?![\\p{L}\\p{N}])'
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u')
const RELATION =
  '(?:(?:half-|step-?|grand)?(?:mother|father|brother|sister|sibling|parent)|(?:maternal|paternal) (?:grandmother|grandfather|aunt|uncle)|aunt|uncle|(?:new |former |ex-)?partner|husband|wife|cousin|friend|acquaintance|neighbour|lodger|carer)'

/** "Partner of Ms A; father of P2": up to the first stop. */
const LISTED = new RegExp(`^${RELATION} of [^.;,()]{2,50}`, 'iu')

/** "Mother’s partner from the summer of 2020": as far as it says who, and not since when. */
const OWNED = new RegExp(`^\\p{Lu}\\p{L}*(?: \\p{Lu})?[’']s (?:new |former )?${RELATION}(?!\\p{L})`, 'u')

/** "Baby D’s mother (‘Ms D’)", "her new partner, Mr F". */
const TOLD = new RegExp(
  `(\\b(?:her|his|their|(?:[Tt]he )?\\p{L}+(?: \\p{Lu})?[’']s)) (${RELATION}),? ?\\(?[“‘"']?(${NAME})`,
  'gu',
)
const PRONOUN = /^(?:her|his|their)$/iu

/**
 * A script's body with a sentence of the narrator's for each person whom a block quote calls by a letter and whom nothing before it,
 * in that edition, has introduced. `cite` gives a footnote's mark, or nothing where the words cannot be found again.
 */
export const introducePeople = (
  body: string,
  people: People,
  cite: (words: string, pages: readonly number[]) => string,
): string => {
  const common = new Set<string>()
  return body
    .split(/^(?=## )/m)
    .map((segment) => {
      const known = /^## .*\{audience=/.test(segment) ? new Set(common) : common
      return introduceWithin(segment, known, (name) => sentenceOn(name, people, cite))
    })
    .join('')
}

const sentenceOn = (
  name: string,
  people: People,
  cite: (words: string, pages: readonly number[]) => string,
): string | undefined => {
  const found = people.get(name)
  if (found === undefined) return undefined
  const other = ownerOf(found, people)
  const marks = [found, ...(other === undefined ? [] : [other])].map(({ words, pages }) => cite(words, pages))
  if (marks.includes('')) return undefined
  const who = other === undefined ? found.who : `${found.who}, ${other.who}`
  return `${escapeMarkdown(`${name} is ${who}.`)}${marks.join('')}`
}

/** Whoever somebody is introduced by must be known too: "the partner of Ms A, the mother of both children". */
const ownerOf = ({ who }: Introduction, people: People): Introduction | undefined => {
  const [name = ''] = who.match(new RegExp(`${NAME}$`, 'u')) ?? []
  const owner = people.get(name)
  return owner === undefined || new RegExp(`\\b${NAME}`, 'u').test(owner.who) ? undefined : owner
}

const introduceWithin = (
  segment: string,
  known: Set<string>,
  sentence: (name: string) => string | undefined,
): string => {
  const blocks = segment.split(/\n\n+/)
  for (const [index, block] of blocks.entries()) {
    const names = [...block.matchAll(new RegExp(`\\b${NAME}`, 'gu'))].map(([name]) => name)
    const fresh = [...new Set(names)].filter((name) => !known.has(name))
    for (const name of fresh) known.add(name)
    const sentences = block.startsWith('>')
      ? fresh.filter((name) => !saysWho(name, block)).flatMap((name) => sentence(name) ?? [])
      : []
    const lead = blocks.findLastIndex((before, place) => place < index && !before.startsWith('>'))
    if (sentences.length > 0 && lead >= 0) blocks[lead] = withSentences(blocks[lead] ?? '', sentences)
  }
  return blocks.join('\n\n')
}

/** Whether a quotation itself says who somebody is: "another man, Adult A". */
const saysWho = (name: string, block: string): boolean =>
  new RegExp(`(?:${RELATION}|\\b(?:man|woman|boyfriend))[,’”]? ?\\(?[“‘"']?${name}`, 'iu').test(block)

/** Behind a question that the quotation answers, else before the line that leads to it. */
const withSentences = (block: string, sentences: readonly string[]): string => {
  const lines = block.split('\n')
  const last = lines.at(-1) ?? ''
  return last.endsWith('?') || last.startsWith('## ')
    ? [block, sentences.join('\n')].join(last.startsWith('## ') ? '\n\n' : '\n')
    : [...lines.slice(0, -1), ...sentences, last].join('\n')
}
