import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseScript, parseTemplate, readScript, type Script } from '../../src/draft/index.ts'
import { type Finding, findFindings } from '../../src/find/index.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import type { Document, Locate, Paragraph } from '../../src/read/index.ts'
import { brokenScriptRemarks, type ReviewInput, reviewScript } from '../../src/review/index.ts'
import { packagePath } from '../../src/shared/index.ts'
import { findingsWith } from './review-fixture.ts'

/**
 * A case: what a script says, what it cites, and whether the rule must notice it. In a file of cases each is one line: `+` must be
 * noticed, `-` must pass; then what is said, and after ` <- ` the words cited, or after ` <~ ` words cited that the page does not have.
 * `> ` before it makes it a quotation; `slug: `, `title: ` and `summary: ` put it there instead. `words: ` is how many are spoken,
 * `found: ` a recommendation of the review, `page: ` a line on its first page. ` <a ` stands before a reason of the author's in the place of
 * words cited; `sha256: ` is a digit of the hash by which the script names its review; `scan: ` how sure a recogniser is of the first page, or
 * "unread". For broken-script the line is a part of script.md as it stands, `\n` for a line end.
 */
export interface Case {
  readonly rule: string
  readonly mustNotice: boolean
  readonly line: string
}

const FOLDER = fileURLToPath(new URL('cases/', import.meta.url))

/** The cases in a folder below test/review/cases, by the name of the rule. */
export const readCases = (folder = ''): ReadonlyMap<string, readonly Case[]> =>
  new Map(
    readdirSync(join(FOLDER, folder))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => [basename(name, '.txt'), casesIn(join(FOLDER, folder, name))]),
  )

const casesIn = (path: string): readonly Case[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^[+-] /.test(line))
    .map((line) => ({ rule: basename(path, '.txt'), mustNotice: line.startsWith('+'), line: line.slice(2).trim() }))

/** Asks the rule of a case; the answer is whether it noticed anything. */
export type AskRule = (one: Case) => boolean

/** Reads knowledge and template once, for many cases. */
export const openCases = async (): Promise<AskRule> => {
  const knowledge = await loadKnowledge()
  const { rules } = parseTemplate('briefing', readFileSync(packagePath('templates/briefing.hbs'), 'utf8'))
  return (one) => {
    if (one.rule === 'broken-script') return isBroken(one.line)
    const input = inputOf(one)
    const found = input.findings ?? findFindings(input.document, knowledge)
    return reviewScript({ ...input, findings: found, knowledge, rules }).some(
      ({ rule, level }) => rule === one.rule && (level !== 'note' || NOTES.has(rule)),
    )
  }
}

const isBroken = (line: string): boolean => {
  const reading = readScript(`${FRONT_MATTER}\n${line.replaceAll('\\n', '\n')}\n`)
  return 'broken' in reading && brokenScriptRemarks(reading.broken).some(({ rule }) => rule === 'broken-script')
}

/** Rules that only ever note. */
const NOTES: ReadonlySet<string> = new Set(['long-sentence', 'author-words'])

/** The part of the script in which the cases of a rule stand; "What happened" where nothing is said. */
const PLACES: Readonly<Record<string, string>> = {
  'fact-in-own-part': 'What this briefing is',
  'attribution-missing': 'What this briefing is',
  'content-note-missing': 'Before you listen',
  'synthetic-voice-notice-missing': 'Before you listen',
  'support-lines-missing': 'Where to get support',
}

/** Without findings, they are those of the document. */
type CaseInput = Omit<ReviewInput, 'knowledge' | 'rules' | 'findings'> & Partial<Pick<ReviewInput, 'findings'>>

const inputOf = ({ rule, line }: Case): CaseInput => {
  const [said = '', how, cited] = line.split(/ <([-~a]) /)
  const [, field = '', value = ''] = said.match(/^(slug|title|summary|words|found|page|sha256|scan): (.*)$/) ?? []
  const text = field === 'words' ? 'word '.repeat(Number(value)).trim() : field === '' ? said : 'Robin was small.'
  const script = scriptOf(PLACES[rule] ?? 'What happened', text, { cited, byAuthor: how === 'a' })
  const onPage = cited === undefined || how !== '-' ? [] : [cited]
  const marked = field === 'page' ? [paragraphOf(value, 0)] : []
  const paragraphs = [...marked, ...[...REVIEW, ...onPage].map(paragraphOf)]
  const document = documentOf(paragraphs)
  return {
    script: { ...script, frontMatter: frontMatterWith(script.frontMatter, field, value) },
    document: field === 'scan' ? scanned(document, value) : document,
    locate: locateIn(paragraphs),
    ...(field === 'page' || field === 'scan'
      ? {}
      : { findings: findingsWith([], field === 'found' ? [recommendation(value)] : []) }),
    ...(field === 'slug' ? { slug: value } : {}),
  }
}

const frontMatterWith = (frontMatter: Script['frontMatter'], field: string, value: string): Script['frontMatter'] =>
  field === 'title' || field === 'summary'
    ? { ...frontMatter, [field]: value }
    : field === 'sha256'
      ? { ...frontMatter, review: { ...frontMatter.review, sha256: value.repeat(64) } }
      : frontMatter

/** The same document, its first page a picture of which a recogniser made this. */
const scanned = (document: Document, made: string): Document => ({
  ...document,
  pages: document.pages.map((page) =>
    page.number > 1
      ? page
      : { ...page, ...(made === 'unread' ? { unread: true } : { recognised: { confidence: Number(made) } }) },
  ),
})

/** What the invented review of the cases says besides the words that a case cites. */
const REVIEW = [
  'Child Safeguarding Practice Review: Robin. Northshire Safeguarding Children Partnership, March 2024. Author: A. Reviewer.',
  'Robin was four months old. The family moved to Northshire in 2021. Mr A and Ms B lived apart.',
  'The Partnership should seek assurance that every baby is seen. The Partnership should ask fathers.',
]

interface Cited {
  readonly cited: string | undefined
  readonly byAuthor: boolean
}

const scriptOf = (heading: string, said: string, { cited, byAuthor }: Cited): Script => {
  const [mark, words] = said.startsWith('> ') ? ['> ', said.slice(2)] : ['', said]
  const source = byAuthor ? `author: ${cited}` : `p. 4: "${cited?.replaceAll('"', "'")}"`
  const note = cited === undefined ? '' : `[^q]: ${source}\n`
  return parseScript(`${FRONT_MATTER}\n## ${heading}\n\n${mark}${words}${cited === undefined ? '' : '[^q]'}\n\n${note}`)
}

const FRONT_MATTER = `---
title: Learning from the review about Robin
template: briefing
review:
  title: "Child Safeguarding Practice Review: Robin"
  kind: local-child-safeguarding-practice-review
  subject: Robin
  board: Northshire Safeguarding Children Partnership
  nation: England
  published: 2024-03
  author: A. Reviewer
  pages: 4
  sha256: ${'0'.repeat(64)}
summary: A short briefing.
themes: []
recommendations:
  - { id: recommendation-1, label: "1", text: The Partnership should seek assurance that every baby is seen., page: 3, spoken: false, reason: "-" }
  - { id: recommendation-2, label: "2", text: The Partnership should ask fathers., page: 3, spoken: false, reason: "-" }
---
`

const recommendation = (text: string): Finding => ({
  id: 'recommendation-9',
  kind: 'recommendation',
  label: '',
  text,
  parts: [],
  pages: [3],
  section: [],
  agencies: [],
  themes: [],
  confidence: 1,
  paragraph: '',
  repeats: [],
})

const paragraphOf = (text: string, index: number): Paragraph => ({
  kind: 'paragraph',
  text,
  page: index + 1,
  pages: [index + 1],
  box: { left: 70, top: 70, width: 450, height: 40 },
  fontSize: 11,
  bold: false,
})

const documentOf = (paragraphs: readonly Paragraph[]): Document => ({
  source: { file: 'robin.pdf', sha256: '0'.repeat(64), pages: paragraphs.length },
  metadata: {},
  pages: paragraphs.map(({ page }) => ({ number: page, width: 595, height: 842, characters: 100 })),
  paragraphs,
  apart: [],
})

const locateIn =
  (paragraphs: readonly Paragraph[]): Locate =>
  (words, page) =>
    paragraphs.find((one) => (page === undefined || one.page === page) && one.text.includes(words))
