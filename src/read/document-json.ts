import { z } from 'zod'
import type { Document } from './document.ts'
import { brokenDocument } from './errors.ts'

/**
 * A document out of its JSON.
 * @throws ScrcastError `read/broken-document`
 */
export const parseDocument = (value: unknown): Document => {
  const parsed = DOCUMENT.safeParse(value)
  if (!parsed.success) throw brokenDocument(parsed.error)
  return parsed.data
}

/** The document as JSON: the same bytes for the same document, two spaces deep, with a line end at its end. */
export const formatDocument = (document: Document): string => `${JSON.stringify(parseDocument(document), null, 2)}\n`

const PAGE_NUMBER = z.int().min(1)

const BOX = z.strictObject({ left: z.number(), top: z.number(), width: z.number(), height: z.number() })

const PARAGRAPH = z.strictObject({
  page: PAGE_NUMBER,
  printedPage: z.string().exactOptional(),
  paragraph: z.string().exactOptional(),
  kind: z.enum(['heading', 'paragraph', 'item', 'cell']),
  level: z.int().min(1).exactOptional(),
  text: z.string(),
  bullet: z.string().exactOptional(),
  pages: z.array(PAGE_NUMBER),
  box: BOX,
  fontSize: z.number(),
  bold: z.boolean(),
  boldLead: z.string().exactOptional(),
  cell: z.strictObject({ table: z.int().min(0), row: z.int().min(0), column: z.int().min(0) }).exactOptional(),
  boxed: z.int().min(0).exactOptional(),
})

const DOCUMENT: z.ZodType<Document> = z.strictObject({
  source: z.strictObject({ file: z.string(), sha256: z.string(), pages: z.int().min(0) }),
  metadata: z.strictObject({
    title: z.string().exactOptional(),
    author: z.string().exactOptional(),
    created: z.string().exactOptional(),
  }),
  pages: z.array(
    z.strictObject({
      number: PAGE_NUMBER,
      printed: z.string().exactOptional(),
      width: z.number(),
      height: z.number(),
      characters: z.int().min(0),
      recognised: z.strictObject({ confidence: z.number().min(0).max(1) }).exactOptional(),
      unread: z.literal(true).exactOptional(),
    }),
  ),
  paragraphs: z.array(PARAGRAPH),
  apart: z.array(
    z.strictObject({
      page: PAGE_NUMBER,
      reason: z.enum(['furniture', 'contents', 'footnote', 'cover-sheet', 'watermark']),
      text: z.string(),
    }),
  ),
})
