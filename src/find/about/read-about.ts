import type { Document } from '../../read/index.ts'
import type { About } from '../findings.ts'
import { readAuthor } from './author.ts'
import { readBoard } from './board.ts'
import { readCover } from './cover.ts'
import { readKind } from './kind.ts'
import { readNation } from './nation.ts'
import { readPublished } from './published.ts'
import { readSubject } from './subject.ts'
import { readTitle } from './title.ts'

/** What the review is, as its cover, its running headers and its first pages say. */
export const readAbout = (document: Document): About => {
  const cover = readCover(document)
  const kind = readKind(cover)
  const board = readBoard(cover)
  const subject = readSubject(cover)
  return {
    title: readTitle(cover, { subject, metadata: document.metadata.title ?? '' }),
    kind,
    nation: readNation(cover, kind),
    board,
    subject,
    published: readPublished(cover),
    author: readAuthor(document, cover),
  }
}
