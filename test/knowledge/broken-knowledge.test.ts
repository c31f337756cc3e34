import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { packagePath, readText, ScrcastError, writeWhole } from '../../src/shared/index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-broken-knowledge-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the author broke, the file, the words replaced, by what, and the message's own words after the file's name. */
const CASES: readonly (readonly [fault: string, file: string, from: string | RegExp, to: string, says: RegExp])[] = [
  [
    'a field with a slip in its name',
    'themes.yaml',
    'message: See',
    'mesage: See',
    /, entry 1 \(childs-voice\), message: it is missing/,
  ],
  [
    'a field that nobody knows',
    'agencies.yaml',
    '  name: the police',
    '  name: the police\n  nickname: cops',
    /, entry 2 \(police\): scrcast knows no field called nickname/,
  ],
  [
    'a message of 21 words',
    'themes.yaml',
    'message: See the child,',
    'message: See the child, sit down with the child,',
    /, entry 1 \(childs-voice\), message: it has 21 words, and at most 20 are allowed/,
  ],
  ['an entry without an id', 'themes.yaml', '- id: escalation\n', '- note: escalation\n', /, entry 9, id: /],
  [
    'an id that stands twice',
    'wording-pairs.yaml',
    '- id: blunder',
    '- id: failed-to',
    /, entry \d+ \(failed-to\): it stands already in entry 1/,
  ],
  [
    'a theme left out',
    'themes.yaml',
    /- id: neglect\n[\s\S]*?(?=- id: )/,
    '',
    /, the whole file: .* there is none for neglect/,
  ],
  [
    'a theme that there is not',
    'support-lines.yaml',
    'themes: [domestic-abuse]',
    'themes: [domestic-abus]',
    /, entry \d+ \(mens-advice\), themes: it must be "always" or a list of ids/,
  ],
  [
    'a broken regular expression',
    'agencies.yaml',
    "'\\bprobation\\b'",
    "'\\bprobation('",
    /, entry 8 \(probation\), patterns, number 1: this is not a regular expression/,
  ],
  [
    'a pattern that meets everything',
    'agencies.yaml',
    "'\\bprobation\\b'",
    "'(?:probation)?'",
    /, entry 8 \(probation\), patterns, number 1: this regular expression matches an empty text/,
  ],
  [
    'a phrase with a capital letter',
    'themes.yaml',
    'toxic trio; ',
    'Toxic trio; ',
    /, entry 18 \(combined-vulnerabilities\), phrases, number 1: a phrase is written in lower case/,
  ],
  [
    'a date in words',
    'support-lines.yaml',
    'checkedOn: "2026-11-22"',
    'checkedOn: last week',
    /, entry 1 \(emergency\), checkedOn: a date is written/,
  ],
  [
    'a term that stands twice for one nation',
    'lexicon.yaml',
    '- term: SCRs',
    '- term: SCR',
    /, entry 2 \(SCR in England\): it stands already in entry 1/,
  ],
  [
    'a quotation mark left open',
    'superseded-bodies.yaml',
    'today: safe',
    'today: "safe',
    /, the whole file: it is not YAML/,
  ],
  [
    'an indent that is wrong',
    'superseded-bodies.yaml',
    '  today: safe',
    ' today: safe',
    /, the whole file: it is not YAML/,
  ],
]

test.each(CASES)('%s is refused, with its place', async (_, file, from, to, says) => {
  const error = await errorOf(file, (source) => source.replace(from, () => to))
  expect(error.code).toBe('knowledge/broken')
  expect(error.message).toContain(join(folder, file))
  expect(error.message).toMatch(says)
  expect(error.hint).not.toBe('')
})

test('the line of the fault is named as an editor counts it', async () => {
  const error = await errorOf('wording-pairs.yaml', (source) =>
    `# one\n# two\n${source.slice(source.indexOf('- id:'))}`.replace('rule: blame', 'rule: shame'),
  )
  expect(error.message).toMatch(/wording-pairs\.yaml, line 4, entry 1 \(failed-to\), rule: /)
})

test('an empty file is refused', async () => {
  const error = await errorOf('lexicon.yaml', () => '')
  expect(error.message).toMatch(/lexicon\.yaml, the whole file: /)
})

const errorOf = async (file: string, breakIt: (source: string) => string): Promise<ScrcastError> => {
  const builtIn = (await readText(packagePath('src', 'knowledge', file))) ?? ''
  const broken = breakIt(builtIn)
  expect(broken).not.toBe(builtIn)
  await writeWhole(join(folder, file), broken)
  try {
    await loadKnowledge(folder)
  } catch (error) {
    if (error instanceof ScrcastError) return error
    throw error
  } finally {
    await rm(join(folder, file))
  }
  throw new Error(`${file} was not refused`)
}
