import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { describeAudience } from './describe-audience.ts'
import type { Discussion, DiscussionPart, DiscussionRecommendation, NotedSentence } from './discussion.ts'
import { STYLES } from './docx-styles.ts'

/** A4 with margins of 2.5 cm; in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1418, right: 1418, bottom: 1418, left: 1418 },
}

const NUMBERED = 'questions'

/** Writes a discussion as a Word file: headings, lists and footnotes are real ones. Its dates and ids differ from run to run. */
export const writeDocx = async (discussion: Discussion): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        title: discussion.title,
        description: discussion.summary,
        creator: 'scrcast',
        lastModifiedBy: 'scrcast',
        styles: STYLES,
        numbering: { config: [{ reference: NUMBERED, levels: [numberedLevel] }] },
        footnotes: Object.fromEntries(discussion.notes.map(footnote)),
        sections: [
          {
            properties: { page: PAGE },
            footers: { default: pageFooter(discussion.title) },
            children: body(discussion),
          },
        ],
      }),
    ),
  )

const footnote = (text: string, index: number) =>
  [index + 1, { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${text}`)] })] }] as const

const body = (discussion: Discussion): Paragraph[] => [
  new Paragraph({ style: 'Title', text: discussion.title }),
  ...(discussion.summary === '' ? [] : [new Paragraph(discussion.summary)]),
  ...discussion.facts.map(fact),
  heading('Before you begin'),
  ...discussion.beforeYouBegin.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
  heading('The briefing'),
  ...discussion.parts.flatMap(part),
  ...chapter('Questions for discussion', discussion.questions, question),
  ...chapter('What the review recommended', discussion.recommendations, recommendation).flat(),
]

const chapter = <T>(title: string, entries: readonly T[], write: (entry: T) => Paragraph): Paragraph[] =>
  entries.length === 0 ? [] : [heading(title), ...entries.map(write)]

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 })

const fact = ({ name, value }: Discussion['facts'][number]): Paragraph =>
  new Paragraph({ style: 'Facts', children: [new TextRun({ text: `${name}: `, bold: true }), linked(value)] })

const linked = (value: string): ParagraphChild =>
  /^https?:\/\/\S+$/.test(value)
    ? new ExternalHyperlink({ link: value, children: [new TextRun({ text: value, style: 'Hyperlink' })] })
    : new TextRun(value)

const part = ({ heading: text, audience, blocks }: DiscussionPart): Paragraph[] => [
  new Paragraph({ text, heading: HeadingLevel.HEADING_2 }),
  ...(audience === undefined
    ? []
    : [new Paragraph({ style: 'Facts', text: describeAudience(audience), keepNext: true })]),
  ...blocks.map(
    ({ kind, sentences }) =>
      new Paragraph({ ...(kind === 'quotation' ? { style: 'Quote' } : {}), children: sentences.flatMap(sentenceRuns) }),
  ),
]

const sentenceRuns = ({ text, notes }: NotedSentence, index: number): ParagraphChild[] => [
  new TextRun(index === 0 ? text : ` ${text}`),
  ...notes.flatMap((number, place) => [
    ...(place === 0 ? [] : [new TextRun({ text: ',', superScript: true })]),
    new FootnoteReferenceRun(number),
  ]),
]

const question = (text: string): Paragraph => new Paragraph({ text, numbering: { reference: NUMBERED, level: 0 } })

const recommendation = ({ label, text, place, unspoken }: DiscussionRecommendation): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: `${label}. `, bold: true }),
      new TextRun(`${text} (${place})`),
      ...(unspoken === '' ? [] : [new TextRun({ text: ` Not spoken in the briefing: ${unspoken}`, italics: true })]),
    ],
  })

const numberedLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 567, hanging: 567 }, spacing: { after: 360 } } },
}

const pageFooter = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Facts',
        children: [new TextRun({ children: [`${title} · page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
