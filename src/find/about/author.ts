import type { Document } from '../../read/index.ts'
import type { Cover } from './cover.ts'
import { titleCased } from './title-case.ts'

/**
 * Who wrote it: the name beside "author" or "reviewer" on the cover, else the names in the reviewers' statement, else who is said to have
 * led the review, else the chair of those who made it.
 */
export const readAuthor = (document: Document, cover: Cover): string =>
  onCover(cover.lines.slice(0, 40)) ??
  inStatement(document) ??
  inOpening(cover.opening) ??
  chairOnCover(cover.lines.slice(0, 40)) ??
  ''

/** Capitalised words of a cover that belong to no name. */
const STOP =
  '(?:Independent|Lead|Chair|Report|Review|Reviewers?|Authors?|Overview|Episode|Adopted|Agreed|Approved|Presented|Published|Publication|Date|Version|Final|Draft|Executive|Summary|Consultant|Manager|Director|Head|Learning|Business|Safeguarding|Social|LL|January|February|March|April|May|June|July|August|September|October|November|December)(?![\\p{L}])'
const HONOURS = '(?:LL\\.B\\.?|OBE|QPM|MBE|CBE|QC|KC|PhD)'
const NAME = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\.? )?(?:[A-Z]\\.? ?){0,3}(?!${STOP})[A-Z][\\p{L}'’-]+(?: (?:[A-Z]\\.? )?(?!${STOP})[A-Z][\\p{L}'’-]+){0,3}(?:,? ${HONOURS})*`
/** Behind a name may stand, in brackets, whom they work for. */
const EMPLOYER = '(?: \\([^)\\n]{2,60}\\))?'
/** A body that wrote it too. */
const WITH = '(?:,? with the (?:[A-Z][\\p{L}’-]+ )*(?:Panel|Team|Group))?'
const NAMES = `${NAME}${EMPLOYER}(?:(?:,| and| &|, and) ${NAME}${EMPLOYER}){0,3}${WITH}`
const ROLE =
  '((?:overview |independent |lead |report |external |joint |principal )*(?:report )?(?:authors?|reviewers?|writers?)(?: (?:and|&) (?:(?:lead |independent |report )?(?:authors?|reviewers?)))?(?: (?:of|for) (?:(?:this|the) )?(?:overview )?(?:report|review))?|(?:report |review )?(?:written|prepared|compiled|produced|completed|undertaken|conducted|carried out|led|authored),?(?: (?:on behalf of|for) [^\\n]{3,80}?)? by|report by)'

const onCover = (covered: readonly string[]): string | undefined => {
  const text = covered.map(titleCased).join('\n')
  const [, role = '', names = ''] =
    new RegExp(`(?:^|\\n|\\b)${caseless(ROLE)}(?:\\(s\\))?\\s*[:–-]?\\s+(${NAMES})`, 'u').exec(text) ?? []
  if (names !== '' && !isBody(names)) return withRole(names, role)
  const [, before = '', after = ''] = new RegExp(`(?:^|\\n)(${NAMES}),?\\s+${caseless(ROLE)}\\b`, 'u').exec(text) ?? []
  return before === '' || isBody(before) ? undefined : withRole(before, after)
}

const chairOnCover = (covered: readonly string[]): string | undefined =>
  new RegExp(
    `\\b[Cc]hair(?: of (?:the )?(?:\\p{L}+ ){0,4}(?:[Tt]eam|[Pp]anel|[Rr]eview))?\\s*[:–-]\\s*(${NAME})`,
    'u',
  ).exec(covered.map(titleCased).join('\n'))?.[1]

/** Names without employers; a reviewer keeps the role, since a review by reviewers has no author. */
const withRole = (names: string, role: string): string => {
  const plain = names.replace(/ \([^)]*\)/g, '')
  return /reviewer/i.test(role) && !/author/i.test(role) ? `${plain}, ${capitalised(role)}` : plain
}

const isBody = (name: string): boolean =>
  /\b(?:Board|Partnership|Committee|Panel|Safeguarding|Review|Children|Team|Council)\b/.test(
    name.replace(/,? with the .*$/, ''),
  )

/** Who is said to have led or written the review, in its first pages: there a name needs two words, since less may be anyone. */
const inOpening = (opening: string): string | undefined => {
  const full = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\.? )?[A-Z][\\p{Ll}]+(?: [A-Z]\\.?)? [A-Z][\\p{L}'’-]+(?![\\p{L}])`
  const forms = [
    `(?:[Ii]ndependent|[Ll]ead|[Oo]verview|[Rr]eport) (?:[Aa]uthor|[Rr]eviewer|[Ww]riter)(?: (?:of|for) (?:this|the) (?:report|review))?(?:,| was| is|:) (${full})`,
    `(?:[Rr]eview|[Rr]eport) (?:was|has been|is) (?:\\p{L}+ )?(?:written|undertaken|led|conducted|completed|carried out|prepared|authored) by (${full})`,
    `(${full}),? (?:was|has been) (?:appointed|commissioned|engaged|asked)[^.]{0,60}\\b(?:author|reviewer|write|lead)`,
  ]
  const names = forms.map((form) => new RegExp(form, 'u').exec(opening)?.[1]).filter((name) => name !== undefined)
  return names.find((name) => !isBody(name))
}

/** The reviewers of a form that ends with a statement by each: "Reviewer 1", then a name. */
const inStatement = (document: Document): string | undefined => {
  const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const printed = [...text.matchAll(new RegExp(`Name \\(?(?:please print|printed)\\)?\\s*:?\\s*(${NAME})`, 'giu'))].map(
    ([, name = '']) => titleCased(name.trim()),
  )
  const named = [...text.matchAll(new RegExp(`\\bReviewer ?(?:\\d|one|two)\\b[\\s:–-]*(${NAME})`, 'giu'))]
    .map(([, name = '']) => titleCased(name.trim()))
    .filter((name) => / /.test(name) && !/signature|statement|quality/i.test(name))
  const names = [...new Set(named.length > 0 ? named : printed.slice(0, 2))]
  return names.length === 0 ? undefined : names.join(' and ')
}

const capitalised = (role: string): string => role.trim().replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase())

/** The pattern with either case for the first letter of each word, so that names beside it still need their capitals. */
const caseless = (pattern: string): string =>
  pattern.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
