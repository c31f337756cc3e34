import type { About } from '../findings.ts'
import type { Block } from '../outline/blocks.ts'

/** The names that a review uses on purpose, and how often it uses any word that looks like one. */
export interface NamingKey {
  /** Whether a name is a person's or a thing's that the review means to name: its author, panel, pseudonyms, or a word it uses all along. */
  readonly isMeant: (name: string) => boolean
  /** Whether a word is anywhere written without its capital, and so is no name for certain. */
  readonly isWord: (word: string) => boolean
}

/** Reads the review for the names that it uses on purpose. */
export const readNamingKey = (blocks: readonly Block[], about: About): NamingKey => {
  const all = blocks.map(({ text }) => text).join('\n')
  const meant = new Set(wordsOf([PUBLIC_CHILDREN, about.subject, about.author, about.board, about.title].join(' ')))
  for (const block of blocks)
    if (introduces(block)) for (const word of wordsOf(withoutRoles(block.text))) meant.add(word)
  for (const [, word = ''] of all.matchAll(PSEUDONYM)) meant.add(word)
  const counts = new Map<string, number>()
  for (const word of wordsOf(all)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const lower = new Set(all.match(/(?<![\p{L}’'-])\p{Ll}{3,}/gu) ?? [])
  return {
    isMeant: (name) => meant.has(name) || (counts.get(name) ?? 0) >= USED_ALL_ALONG,
    isWord: (word) => lower.has(word.toLowerCase()),
  }
}

/** Children whose deaths led to national inquiries and reviews, cited by name in later ones. */
const PUBLIC_CHILDREN =
  'Victoria Climbié, Peter Connelly, Daniel Pelka, Arthur Labinjo-Hughes, Star Hobson, Khyra Ishaq, Hamzah Khan, Logan Mwangi, Maria Colwell, Jasmine Beckford, Lauren Wright, Liam Fee, Declan Hainey, Finley Boden, Sara Sharif'.replace(
    /-/g,
    ', ',
  )

/** What slips in does so once or twice; a pseudonym is used from end to end. */
const USED_ALL_ALONG = 4

/** A heading, the cover and the parts that name people on purpose. */
const introduces = (block: Block): boolean => block.isHeading || isPublicPart(block)

/** Whether a part names people on purpose: the cover, those who made the review and how, and the authors whom it cites. */
export const isPublicPart = ({ paragraph, slot, headings }: Block): boolean =>
  paragraph.page === 1 || slot === 'front-matter' || slot === 'method' || PEOPLE.test(headings.at(-1) ?? '')

const PEOPLE =
  /\b(?:references|bibliography|further reading|panel|membership|members|review team|signatures?|acknowledge?ments?|foreword|statement by|reviewers?)\b/i

const PSEUDONYM =
  /\b(?:(?:will be|is|are|be) (?:called|known as|referred to as|named)|pseudonyms?(?: of)?|chosen name|asked to be (?:called|known as))[:\s]+[“"‘]?(\p{Lu}\p{Ll}+)/gu

/** A person of the case whom such a part mentions by the way ("his social worker, ...") is not thereby introduced. */
const withoutRoles = (text: string): string =>
  text.replace(
    /\b(?:his|her|their|\p{L}+[’']s) [\p{Ll} -]{3,30}?[,(]? ?\(?(?<=[ (])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu,
    '',
  )

const wordsOf = (text: string): readonly string[] => text.match(/(?<![\p{L}’'-])\p{Lu}\p{Ll}{2,}/gu) ?? []
