import type { Paragraph, PhrasingContent } from 'mdast'
import { splitSentences } from '../../shared/index.ts'
import type { Fault } from './fault.ts'
import type { Sentence } from './script.ts'

/** The sentences of a paragraph, each with its footnotes and the line it begins on, and what cannot be spoken in it. */
export const readSentences = (
  paragraph: Paragraph,
  source: string,
): { readonly sentences: readonly Sentence[]; readonly faults: readonly Fault[] } => {
  const run: Run = { characters: [], marks: [], faults: [], line: paragraph.position?.start.line ?? 1 }
  for (const node of paragraph.children) readInline(run, node)
  const undefinedMarks = marksWithoutDefinition(paragraph, source, run.marks)
  return { sentences: sentencesOf(run), faults: [...onceALine(run.faults), ...undefinedMarks] }
}

const onceALine = (faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ line }, index) => faults.findIndex((other) => other.line === line) === index)

/** A paragraph's text without markup, its white space folded, and where things stand in it. */
interface Run {
  readonly characters: { readonly character: string; readonly line: number }[]
  /** `at` counts the characters before the mark. */
  readonly marks: { readonly label: string; readonly at: number }[]
  readonly faults: Fault[]
  /** The line that has been reached. */
  line: number
}

const readInline = (run: Run, node: PhrasingContent): void => {
  if (node.position !== undefined) run.line = Math.max(run.line, node.position.start.line)
  if (node.type === 'text') readText(run, node.value)
  else if (node.type === 'break') readText(run, '\n')
  else if (node.type === 'footnoteReference') run.marks.push({ label: node.identifier, at: run.characters.length })
  else if ('children' in node) for (const child of node.children) readInline(run, child)
  else run.faults.push({ line: run.line, what: CANNOT_BE_SPOKEN[node.type] ?? 'This cannot be spoken. Take it away.' })
}

const CANNOT_BE_SPOKEN: Readonly<Record<string, string>> = {
  html: 'HTML cannot be spoken. Take what stands between < and > away.',
  image: 'A picture cannot be spoken. Take it away.',
  imageReference: 'A picture cannot be spoken. Take it away.',
  inlineCode: 'Backticks make a text code, which cannot be spoken. Take the backticks away.',
}

const readText = (run: Run, value: string): void => {
  for (const character of value) {
    const blank = /\s/.test(character)
    if (!blank) run.characters.push({ character, line: run.line })
    else if (run.characters.length > 0 && run.characters.at(-1)?.character !== ' ')
      run.characters.push({ character: ' ', line: run.line })
    if (character === '\n') run.line += 1
  }
}

const sentencesOf = (run: Run): readonly Sentence[] => {
  const text = run.characters.map(({ character }) => character).join('')
  const starts: { readonly text: string; readonly start: number }[] = []
  let from = 0
  for (const end of [...endsByMark(run), run.characters.length]) {
    starts.push(
      ...startsOf(
        run.characters.slice(from, end).map(({ character }) => character),
        from,
      ),
    )
    from = end
  }
  if (text.trim() === '') return []
  return starts.map((sentence, index) => ({
    text: sentence.text,
    citations: run.marks.filter(({ at }) => ownerOf(at, starts) === index).map(({ label }) => label),
    line: run.characters[sentence.start]?.line ?? run.line,
  }))
}

/** A footnote mark right after the end of a sentence ends it, whatever follows: "He told Ms A.[^4] The review ...". */
const endsByMark = ({ characters, marks }: Run): readonly number[] =>
  marks
    .filter(({ at }) =>
      /[.!?…]["'”’)\]]*$/u.test(
        characters
          .slice(Math.max(0, at - 8), at)
          .map((c) => c.character)
          .join(''),
      ),
    )
    .map(({ at }) => at)
    .filter((at, index, all) => all.indexOf(at) === index)

const startsOf = (
  characters: readonly string[],
  offset: number,
): { readonly text: string; readonly start: number }[] => {
  const whole = characters.join('')
  let searched = 0
  return splitSentences(whole).map((text) => {
    const index = whole.indexOf(text, searched)
    searched = index + text.length
    return { text, start: offset + [...whole.slice(0, index)].length }
  })
}

/** A mark belongs to the last sentence that begins before it; one before all of them, to the first. */
const ownerOf = (at: number, starts: readonly { readonly start: number }[]): number =>
  Math.max(
    0,
    starts.findLastIndex(({ start }) => start < at),
  )

/** Markdown leaves a mark whose footnote is not defined as plain text; it is found in the source, where it is not escaped. */
const marksWithoutDefinition = ({ position }: Paragraph, source: string, marks: Run['marks']): readonly Fault[] => {
  const start = position?.start.offset ?? 0
  const known = new Set(marks.map(({ label }) => label))
  return [...source.slice(start, position?.end.offset ?? start).matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)]
    .filter(([, label = '']) => !known.has(label.toLowerCase()))
    .map(({ 1: label, index }) => ({
      line: source.slice(0, start + index).split('\n').length,
      what: `Footnote [^${label}] is used here, but the file does not define it. Add a line [^${label}]: at the end.`,
    }))
}
