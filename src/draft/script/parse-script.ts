import type { FootnoteDefinition, Heading, Paragraph, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { brokenScript } from '../errors.ts'
import { parseCitation } from './citation.ts'
import type { Fault } from './fault.ts'
import { parseFrontMatter } from './front-matter.ts'
import { readHeading } from './read-heading.ts'
import { readSentences } from './read-sentences.ts'
import type { Block, Citation, FrontMatter, Script, Segment } from './script.ts'
import { undecidedPlaces } from './undecided-places.ts'

/** A script, or every fault in it, in the order of their lines. */
export type ScriptReading = { readonly script: Script } | { readonly broken: readonly Fault[] }

/**
 * The script that a Markdown file holds.
 * @throws ScrcastError `draft/broken-script`, with the line
 */
export const parseScript = (markdown: string): Script => {
  const reading = readScript(markdown)
  if ('broken' in reading) throw brokenScript(reading.broken)
  return reading.script
}

/** Reads a script as an editor left it, and says everything that is wrong with it. Never throws on bad input. */
export const readScript = (markdown: string): ScriptReading => {
  const source = markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const unreadable = notText(source)
  if (unreadable !== undefined) return { broken: [unreadable] }
  const undecided = undecidedPlaces(source)
  if (undecided.length > 0) return { broken: undecided }
  const [top, ...body] = MARKDOWN.parse(source).children
  if (top?.type !== 'yaml' || lineOf(top) !== 1) return { broken: [NO_FRONT_MATTER] }
  const details = parseFrontMatter(top.value, 2)
  const reader: Reader = { source, faults: [], segments: [], citations: new Map(), used: new Map() }
  for (const node of isTitle(body[0]) ? body.slice(1) : body) readNode(reader, node)
  checkFootnotes(reader)
  if (reader.faults.length === 0) checkEmptySegments(reader)
  if ('frontMatter' in details && reader.faults.length === 0) return { script: scriptOf(reader, details.frontMatter) }
  const faults = [...('faults' in details ? details.faults : []), ...reader.faults]
  return { broken: byLine(faults) }
}

const MARKDOWN = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)

/** A file that was emptied, or that an editor saved in another encoding than UTF-8. */
const notText = (source: string): Fault | undefined => {
  if (source.trim() === '')
    return {
      line: 1,
      what: 'The file is empty. The script as it was drafted lies beside it in script.base.md: copy it over, or take an earlier version from your backup.',
    }
  const at = source.search(/[\uFFFD\0]/)
  return at < 0
    ? undefined
    : {
        line: source.slice(0, at).split('\n').length,
        what: 'The file holds characters that are no text in UTF-8. In your editor choose "Save as" or "Save with encoding", UTF-8, and save it again.',
      }
}

const NO_FRONT_MATTER: Fault = {
  line: 1,
  what: 'The script must begin with its details between two lines of three dashes (---); they are missing or not closed.',
}

/** A Markdown title above the first segment is let pass and not spoken. */
const isTitle = (node: RootContent | undefined): boolean => node?.type === 'heading' && node.depth === 1

/** What is gathered while the file is read from top to bottom. */
interface Reader {
  readonly source: string
  readonly faults: Fault[]
  readonly segments: (Omit<Segment, 'blocks'> & { readonly blocks: Block[] })[]
  readonly citations: Map<string, Citation>
  /** Label of every footnote that a sentence carries, and the line of the first. */
  readonly used: Map<string, number>
}

const readNode = (reader: Reader, node: RootContent): void => {
  if (node.type === 'heading') addSegment(reader, node)
  else if (node.type === 'footnoteDefinition') addCitation(reader, node)
  else if (node.type === 'paragraph') addBlock(reader, 'narration', node)
  else if (node.type !== 'blockquote') addFault(reader, node, notInAScript(node.type))
  else
    for (const child of node.children)
      if (child.type === 'paragraph') addBlock(reader, 'quotation', child)
      else addFault(reader, child, `In a quotation: ${notInAScript(child.type)}`)
}

const addSegment = (reader: Reader, node: Heading): void => {
  const start = node.position?.start.offset ?? 0
  const heading = readHeading(node, reader.source.slice(start, node.position?.end.offset ?? start))
  if ('what' in heading) addFault(reader, node, heading.what)
  // A broken heading still opens a segment, so that the text below it is not reported as standing before the first.
  reader.segments.push({ heading: '', ...heading, line: lineOf(node), blocks: [] })
}

const addCitation = (reader: Reader, node: FootnoteDefinition): void => {
  const label = node.identifier
  const text = node.children.map((child) => (child.type === 'paragraph' ? textOf(child) : '')).join(' ')
  const citation = parseCitation(text)
  if (reader.citations.has(label))
    addFault(reader, node, `Footnote [^${label}] is defined twice. Give one of them another number.`)
  else if (citation === undefined) addFault(reader, node, `Footnote [^${label}] ${CITATION_FORMS}`)
  reader.citations.set(label, citation ?? { kind: 'author', reason: text })
}

const CITATION_FORMS =
  'must read like one of these: p. 12: "the review\'s exact words" · guidance: childs-voice · author: your reason.'

const addBlock = (reader: Reader, kind: Block['kind'], node: Paragraph): void => {
  const { sentences, faults } = readSentences(node, reader.source)
  reader.faults.push(...faults)
  for (const { citations, line } of sentences)
    for (const label of citations) if (!reader.used.has(label)) reader.used.set(label, line)
  const segment = reader.segments.at(-1)
  if (segment === undefined)
    addFault(reader, node, 'This text stands before the first heading. Put a line that begins with ## above it.')
  else if (sentences.length > 0) segment.blocks.push({ kind, sentences })
}

const checkFootnotes = ({ used, citations, faults }: Reader): void => {
  for (const [label, line] of used)
    if (!citations.has(label)) faults.push({ line, what: `Footnote [^${label}] is used here and not defined.` })
}

const checkEmptySegments = ({ segments, faults }: Reader): void => {
  for (const { heading, line, blocks } of segments)
    if (heading !== '' && blocks.length === 0)
      faults.push({ line, what: `Nothing stands under the heading "${heading}". Write something, or take it away.` })
}

const scriptOf = ({ segments, citations }: Reader, frontMatter: FrontMatter): Script => ({
  frontMatter,
  segments,
  citations: Object.fromEntries(citations),
})

/** What a kind of Markdown that a script does not have is called in its author's words. */
const NOT_IN_A_SCRIPT: Readonly<Record<string, string>> = {
  table: 'A table cannot be spoken. Write it as sentences.',
  code: 'Lines that begin with four spaces, or stand between backticks, are code and cannot be spoken. Take those away.',
  html: 'HTML cannot be spoken. Take what stands between < and > away.',
  list: 'A list cannot be spoken: a line begins with a dash, a star, a plus or a number. Write it as sentences.',
  thematicBreak: 'A line of dashes or stars cannot be spoken. Take it away.',
  definition:
    'This line defines a link, which cannot be spoken. Take it away, or begin it with [^ if it is a footnote.',
  heading: 'A heading cannot stand here. Take the > before it away.',
}

const notInAScript = (type: string): string => NOT_IN_A_SCRIPT[type] ?? 'This cannot be spoken. Write it as sentences.'

const addFault = ({ faults }: Reader, node: RootContent, what: string): void => {
  faults.push({ line: lineOf(node), what })
}

const byLine = (faults: readonly Fault[]): readonly Fault[] => faults.toSorted((a, b) => a.line - b.line)

const lineOf = ({ position }: RootContent): number => position?.start.line ?? 1
