export type { Anchor, ApartText, Box, Document, Page, Paragraph, ParagraphKind } from './document.ts'
export type { Locate } from './locate.ts'
