import type { Document } from '../../read/index.ts'
import type { Cover } from './cover.ts'

/** Who wrote it: the name beside "author" or "reviewer" on the cover, else the names in the reviewers' statement. */
export const readAuthor = (document: Document, cover: Cover): string =>
  onCover(cover.lines.slice(0, 40)) ?? inStatement(document) ?? inOpening(cover.opening) ?? ''

/** Capitalised words of a cover that belong to no name. */
const STOP =
  '(?:Independent|Lead|Chair|Report|Review|Reviewers?|Author|Episode|Adopted|Agreed|Published|Publication|Date|Version|Final|LL|January|February|March|April|May|June|July|August|September|October|November|December)(?![\\p{L}])'
const NAME = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\.? )?(?:[A-Z]\\.? ?){0,3}(?!${STOP})[A-Z][\\p{L}'’-]+(?: (?!${STOP})[A-Z][\\p{L}'’-]+){0,2}(?:,? (?:LL\\.B\\.?|OBE|QPM|MBE|CBE|QC|KC|PhD))?`
const NAMES = `${NAME}(?:(?:,| and| &) ${NAME}){0,3}`
const ROLE =
  '((?:overview |independent |lead |report |external |joint )*(?:report )?(?:authors?|reviewers?|writers?)(?: (?:of|for) (?:this|the) (?:overview )?(?:report|review))?|(?:report )?(?:written|prepared|compiled|produced|completed|undertaken)(?: on behalf of [^\\n]{3,60}?)? by|report by)'

const onCover = (lines: readonly string[]): string | undefined => {
  const text = lines.join('\n')
  const [, role = '', names = ''] =
    new RegExp(`(?:^|\\n|\\b)${caseless(ROLE)}(?:\\(s\\))?\\s*[:–-]?\\s+(${NAMES})`, 'u').exec(text) ?? []
  if (names !== '') return /reviewer/i.test(role) ? `${names}, ${capitalised(role)}` : names
  const [, before = '', after = ''] = new RegExp(`(?:^|\\n)(${NAMES}),?\\s+${caseless(ROLE)}\\b`, 'u').exec(text) ?? []
  return before === '' ? undefined : /reviewer/i.test(after) ? `${before}, ${capitalised(after)}` : before
}

/** Who is said to have led or written the review, in its first pages: there a name needs two words, since less may be anyone. */
const inOpening = (opening: string): string | undefined => {
  const full = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\.? )?[A-Z][\\p{Ll}]+(?: [A-Z]\\.?)? [A-Z][\\p{L}'’-]+(?![\\p{L}])`
  const forms = [
    `(?:[Ii]ndependent|[Ll]ead|[Oo]verview|[Rr]eport) (?:[Aa]uthor|[Rr]eviewer|[Ww]riter)(?: (?:of|for) (?:this|the) (?:report|review))?(?:,| was| is|:) (${full})`,
    `(?:[Rr]eview|[Rr]eport) (?:was|has been|is) (?:\\p{L}+ )?(?:written|undertaken|led|conducted|completed|carried out|prepared|authored) by (${full})`,
    `(${full}),? (?:was|has been) (?:appointed|commissioned|engaged|asked)[^.]{0,60}\\b(?:author|reviewer|write|lead)`,
  ]
  const names = forms.map((form) => new RegExp(form, 'u').exec(opening)?.[1]).filter((name) => name !== undefined)
  return names.find(
    (name) => !/\b(?:Board|Partnership|Committee|Panel|Safeguarding|Review|Children|Team|Council)\b/.test(name),
  )
}

/** The reviewers of a form that ends with a statement by each: "Reviewer 1", then a name. */
const inStatement = (document: Document): string | undefined => {
  const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const printed = [...text.matchAll(new RegExp(`Name \\(?(?:please print|printed)\\)?\\s*:?\\s*(${NAME})`, 'giu'))].map(
    ([, name = '']) => titled(name),
  )
  const named = [...text.matchAll(new RegExp(`\\bReviewer ?(?:\\d|one|two)\\b[\\s:–-]*(${NAME})`, 'giu'))]
    .map(([, name = '']) => titled(name))
    .filter((name) => / /.test(name) && !/signature|statement|quality/i.test(name))
  const names = [...new Set(named.length > 0 ? named : printed.slice(0, 2))]
  return names.length === 0 ? undefined : names.join(' and ')
}

const titled = (name: string): string =>
  /\p{Ll}/u.test(name)
    ? name.trim()
    : name.trim().replace(/\p{Lu}+/gu, (word) => `${word[0] ?? ''}${word.slice(1).toLowerCase()}`)

const capitalised = (role: string): string => role.trim().replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The pattern with either case for the first letter of each word, so that names beside it still need their capitals. */
const caseless = (pattern: string): string =>
  pattern.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
