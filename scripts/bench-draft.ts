// npm run bench:draft -- FOLDER [TEMPLATE]: drafts a script from every PDF of a folder, offline and unedited, and prints what can be
// counted of it beside what it should be. Planted details and phrases are those of <id>.gold.json beside the PDF, where there is one.
// Exit code 1 if a goal is missed. Without a folder it takes the bundled review.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draftScript, parseTemplate, type Script } from '../dist/draft/index.js'
import { loadKnowledge } from '../dist/knowledge/index.js'
import { findReview } from '../dist/pipeline/index.js'
import { openLocate } from '../dist/read/index.js'
import { countSentences, describeEditions, type Remark, reviewScript } from '../dist/review/index.js'
import { countWords, packagePath, readTemplate } from '../dist/shared/index.js'
import { measureDraft, sentencesOf } from './measure-draft.ts'

const knowledge = await loadKnowledge()

/** A review with fewer words than this many times those that a briefing must have has too little to tell. */
const SHORT = 3

/** A row of figures; each with whether it meets its goal. */
type Row = Readonly<Record<string, { readonly value: string; readonly holds: boolean }>>

const main = async (folder: string, name: string): Promise<void> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.pdf')).sort()
  const template = parseTemplate(name, await readTemplate(`${name}.hbs`, [packagePath('templates')]))
  let missed = 0
  for (const file of files) {
    const row = await measure(join(folder, file), template)
    console.log(
      `${file}\n  ${Object.entries(row)
        .map(([key, { value, holds }]) => `${holds ? '' : 'MISSED '}${key} ${value}`)
        .join(' · ')}`,
    )
    missed += Object.values(row).filter(({ holds }) => !holds).length
  }
  console.log(`${files.length} reviews, ${missed} goals missed`)
  process.exitCode = missed === 0 ? 0 : 1
}

const measure = async (path: string, template: ReturnType<typeof parseTemplate>): Promise<Row> => {
  const { document, findings } = await findReview(path, () => undefined, { knowledge })
  const locate = openLocate(document)
  const begin = performance.now()
  const script = draftScript({ findings, document, locate, knowledge, template, publisher: 'The Partnership' })
  const milliseconds = performance.now() - begin
  const remarks = reviewScript({ script, document, locate, knowledge, rules: template.rules, findings })
  const words = describeEditions(script)[0]?.words ?? 0
  const measures = measureDraft(script, knowledge)
  const { total, review } = countSentences(script, template.rules)
  const recommendations = script.frontMatter.recommendations
  const spoken = recommendations.filter((one) => one.spoken).length
  const listed = recommendations.filter((one) => !one.spoken && (one.reason ?? '') !== '').length
  const all = findings.findings.filter(({ kind }) => kind === 'recommendation').length
  const planted = await plantedIn(script, path.replace(/\.pdf$/, '.gold.json'))
  const blockers = blockersOf(remarks)
  // Shorter templates have no room for as much of the review.
  const isStandard = template.rules.name === 'briefing'
  const { least, most } = template.rules.words
  const isShort = document.paragraphs.reduce((sum, { text }) => sum + countWords(text), 0) < least * SHORT
  return {
    words: {
      value: isShort && words < least ? `${words} (a short review, nothing is padded)` : `${words}`,
      holds: (isShort || words >= least) && words <= most,
    },
    messages: {
      value: `${measures.messages} (what helps ${measures.withWhatHelps}, got in the way ${measures.withReason})`,
      holds: measures.messages >= 3 && measures.messages <= 5,
    },
    blockers: { value: blockers.join(', ') || '0', holds: blockers.length === 0 },
    recommendations: {
      value: `${spoken} spoken, ${listed} listed, ${all - spoken - listed} missing`,
      holds: all === spoken + listed,
    },
    unexpanded: { value: measures.unexpanded.join(', ') || '0', holds: measures.unexpanded.length === 0 },
    'from the review': { value: `${Math.round((100 * review) / total)}%`, holds: !isStandard || review / total >= 0.5 },
    details: { value: `${measures.details}`, holds: !isStandard || measures.details >= 6 },
    planted: {
      value: planted === undefined ? 'no gold file' : planted.join('; ') || '0',
      holds: (planted ?? []).length === 0,
    },
    'reading age': { value: measures.readingAge.toFixed(1), holds: measures.readingAge <= 14 },
    warnings: { value: warningsOf(remarks), holds: true },
    time: { value: `${milliseconds.toFixed(0)} ms`, holds: true },
  }
}

/** `source-status` is the source's own, and the author's to lift. */
const blockersOf = (remarks: readonly Remark[]): readonly string[] =>
  remarks.filter(({ level, rule }) => level === 'blocker' && rule !== 'source-status').map(({ rule }) => rule)

const warningsOf = (remarks: readonly Remark[]): string => {
  const rules = remarks.filter(({ level }) => level === 'warning').map(({ rule }) => rule)
  return [...new Set(rules)].map((rule) => `${rule} ${rules.filter((one) => one === rule).length}`).join(', ') || '0'
}

interface Gold {
  readonly pii: readonly { readonly text: string }[]
  readonly language: readonly { readonly text: string }[]
}

/** Planted words that a script speaks in any edition, or gives in its title or summary. */
const plantedIn = async ({ frontMatter, segments }: Script, path: string): Promise<readonly string[] | undefined> => {
  const source = await readFile(path, 'utf8').catch(() => undefined)
  if (source === undefined) return undefined
  // The form of the file is the corpus's own contract.
  const { pii, language } = JSON.parse(source) as Gold
  const spoken = plain([frontMatter.title, frontMatter.summary, ...sentencesOf(segments)].join(' '))
  return [...pii, ...language].map(({ text }) => text).filter((text) => spoken.includes(plain(text)))
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

await main(
  process.argv[2] ?? fileURLToPath(new URL('../examples/bobbie', import.meta.url)),
  process.argv[3] ?? 'briefing',
)
