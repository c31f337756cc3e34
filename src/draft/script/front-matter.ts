import { isNode, LineCounter, parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import type { Fault } from './fault.ts'
import type { FrontMatter } from './script.ts'

const text = z.string()
const someText = text.min(1, 'it is empty')
const count = text.regex(/^[1-9]\d*$/, 'it is not a whole number above zero').transform(Number)
const yesOrNo = z.enum(['true', 'false'], 'it is neither true nor false').transform((word) => word === 'true')

const LISTED = z.object({
  id: text,
  label: text,
  text,
  page: count,
  spoken: yesOrNo,
  reason: text.exactOptional(),
})

const FRONT_MATTER = z.object({
  title: someText,
  template: text,
  review: z.object({
    title: text,
    kind: text,
    subject: text,
    board: text,
    nation: z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland', '']),
    published: text,
    author: text,
    pages: count,
    sha256: text.regex(/^[0-9a-f]{64}$/, 'it is not 64 hexadecimal digits'),
  }),
  summary: text,
  themes: z.array(text),
  recommendations: z.array(LISTED),
  writer: z
    .object({
      model: text,
      sentences: count,
      gaveWay: z.array(z.object({ segment: text, instead: z.enum(['quotation', 'nothing', 'rules']), because: text })),
    })
    .exactOptional(),
})

/**
 * The front matter of a script, from the YAML between its two lines of dashes; or what is wrong with it. `firstLine` is the line of
 * the file, counted from 1, on which the YAML begins.
 */
export const parseFrontMatter = (
  yaml: string,
  firstLine: number,
): { readonly frontMatter: FrontMatter } | { readonly faults: readonly Fault[] } => {
  const lineCounter = new LineCounter()
  // The failsafe schema keeps every value as it is written: a label such as "007" or "1.10" is not a number here.
  const document = parseDocument(yaml, { lineCounter, prettyErrors: false, schema: 'failsafe' })
  if (document.errors.length > 0)
    return {
      // What follows the first fault only follows from it.
      faults: document.errors.slice(0, 1).map(({ message, pos }) => ({
        line: firstLine + lineCounter.linePos(pos[0]).line - 1,
        what: `The details at the top cannot be read from this line on. Usual reasons: a quotation mark (") that opens and does not close, or was made curly (“ ”); a colon inside a text without quotation marks; spaces at a line's beginning that were added or taken away. Compare it with the same line of script.base.md, which is the script as drafted. (YAML: ${message.replace(/\.$/, '')})`,
      })),
    }
  const result = FRONT_MATTER.safeParse(document.toJS())
  if (result.success) return { frontMatter: result.data }
  return {
    faults: result.error.issues.map((issue) => ({
      line: firstLine + lineOf(document, issue.path, lineCounter) - 1,
      what: `At the top, ${nameOf(issue.path)} cannot be used: ${issue.message}.`,
    })),
  }
}

/** Front matter as YAML, one line a value, a line end last. */
export const formatFrontMatter = (frontMatter: FrontMatter): string => stringify(frontMatter, { lineWidth: 0 })

const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'what stands between the lines of dashes' : `"${path.join('.')}"`

/** The line of the value at the path, or of the nearest one above it that is there; counted from 1. */
const lineOf = (
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lineCounter: LineCounter,
): number => {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return 1
}
