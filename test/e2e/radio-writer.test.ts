import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseScript, type Script } from '../../src/draft/index.ts'
import { draftBriefing, openWorkspace, reviewBriefing, type Workspace } from '../../src/pipeline/index.ts'
import { ModelServer } from '../fakes/model-server.ts'
import { RADIO_SENTENCES, writeForRadio } from '../fakes/radio-writer.ts'
import { EXAMPLE } from '../fakes/run-scrcast.ts'

/** Of what is subtly wrong, so much is caught at least; of what is right, so much may give way at most. */
const LEAST_CAUGHT = 0.9
const MOST_LOST = 0.1

let folder = ''
let workspace: Workspace
let server: ModelServer
let script: Script
const said: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-radio-'))
  await writeFile(
    join(folder, 'scrcast.yaml'),
    'publisher: { name: A }\nshow: { title: B, description: C }\nwriter: { model: some-model }\n',
  )
  workspace = await openWorkspace(folder)
  server = await ModelServer.start(writeForRadio)
  const { scriptPath } = await draftBriefing(
    workspace,
    { from: EXAMPLE, template: 'briefing', again: false, writer: { mayLeave: async () => true } },
    {
      now: new Date(0),
      environment: { OPENAI_BASE_URL: server.address },
      onProgress: () => undefined,
      agree: async () => false,
      say: (text) => said.push(text),
    },
  )
  script = parseScript(await readFile(scriptPath, 'utf8'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What was sent back as wrong, and not merely as said before. */
const sentBack = (): ReadonlySet<string> =>
  new Set(
    server.sent.flatMap(({ body: { messages } }) => {
      const asked = messages.length > 2 ? (messages.at(-1)?.content ?? '') : '{"sentences":[]}'
      const {
        sentences,
      }: { readonly sentences: readonly { readonly text: string; readonly problems: readonly string[] }[] } =
        JSON.parse(asked.slice(asked.indexOf('{')))
      return sentences
        .filter(({ problems }) => problems.some((problem) => !SAID_BEFORE.test(problem)))
        .map(({ text }) => text)
    }),
  )

const SAID_BEFORE = /said before/

/** Sentences that were asked for, since the draft had passages for them. */
const written = () => {
  const answers = server.sent.map(({ body }) => body.messages[1]?.content ?? '').join('\n')
  return RADIO_SENTENCES.filter(({ cited }) => cited.every((words) => answers.includes(JSON.stringify(words))))
}

describe('a briefing by a model that writes for the radio and is sometimes subtly wrong', () => {
  it('sends back nearly all that is wrong, and hardly anything that is right', () => {
    const [wrong, right] = [true, false].map((isWrong) => written().filter((one) => one.isWrong === isWrong))
    expect([wrong?.length, right?.length].every((count = 0) => count > 30)).toBe(true)
    const back = sentBack()
    const missed = (wrong ?? []).filter(({ text }) => !back.has(text)).map(({ text }) => text)
    const lost = (right ?? []).filter(({ text }) => back.has(text)).map(({ text }) => text)
    expect(missed.length / (wrong?.length ?? 1), missed.join('\n')).toBeLessThanOrEqual(1 - LEAST_CAUGHT)
    expect(lost.length / (right?.length ?? 1), lost.join('\n')).toBeLessThanOrEqual(MOST_LOST)
  })

  it('speaks nothing that was sent back twice, and tells the author of each with the reason', () => {
    const spoken = script.segments.flatMap(({ blocks }) =>
      blocks.flatMap(({ sentences }) => sentences.map((sentence) => sentence.text)),
    )
    for (const text of sentBack()) {
      expect(spoken).not.toContain(text)
      expect(said.join('\n')).toContain(text.slice(0, 30))
    }
    expect(script.frontMatter.writer?.gaveWay.every(({ because }) => because !== '')).toBe(true)
  })

  it('has no blocker, and no warning that compares a sentence with its source', async () => {
    const slug = 'lcspr-2023-bobbie'
    const { remarks } = (await reviewBriefing(workspace, slug)).report
    const rules = remarks.filter(({ level }) => level !== 'note').map(({ rule }) => rule)
    expect(rules.filter((rule) => /differs|lost|not-in-source|weak|quotation|unsourced/.test(rule))).toEqual([])
    expect(remarks.filter(({ level }) => level === 'blocker')).toEqual([])
  })
})
