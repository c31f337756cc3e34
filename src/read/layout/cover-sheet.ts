import { textOf } from './line-text.ts'
import type { PageLines } from './page-lines.ts'

/** What the national repository prints on the sheet that it puts before a review. */
const REPOSITORY =
  /deposited by the publishing|national (?:case|scr|serious case|repository)[^.]{0,40}repository|NSPCC/i

const FIELDS = [
  /^Title:/im,
  /^(?:LSCB|Safeguarding partner(?:ship)?s?|LSCP|SAB|Board|Publisher)s?:/im,
  /^Author:/im,
  /^(?:Date of publication|Published|Year):/im,
]

/** Whether the document's first page is a repository's sheet and not the review's own. */
export const isCoverSheet = (page: PageLines): boolean => {
  const text = page.lines.map(textOf).join('\n')
  if (page.number !== 1 || !REPOSITORY.test(text.replace(/\s+/g, ' '))) return false
  return FIELDS.filter((field) => field.test(text)).length >= 2
}
