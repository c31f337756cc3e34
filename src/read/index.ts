export type { Anchor, ApartText, Box, Document, Page, Paragraph, ParagraphKind } from './document.ts'
export { formatDocument, parseDocument } from './document-json.ts'
export { type Locate, openLocate } from './locate.ts'
export { type ReadingStep, type ReadRequest, readDocument } from './read-document.ts'
