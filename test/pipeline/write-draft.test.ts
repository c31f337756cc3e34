import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  draftBriefing,
  openWorkspace,
  planDraft,
  reviewBriefing,
  type Workspace,
  type World,
} from '../../src/pipeline/index.ts'
import { ModelServer, sendJson, writeFaithfully } from '../fakes/model-server.ts'
import { smallReview } from '../fakes/small-review.ts'

const KEY = 'sk-secret-of-the-author'
const SETTINGS = `publisher: { name: Demonstration Partnership }
show: { title: Briefings, description: Short. }
writer: { model: some-model, price: { input: 2, output: 8 } }
`

let folder = ''
let pdf = ''
let workspace: Workspace
let server: ModelServer
const said: string[] = []
const worldOf = (address: string): World => ({
  now: new Date(0),
  environment: { OPENAI_BASE_URL: address, OPENAI_API_KEY: KEY },
  onProgress: () => undefined,
  agree: async () => false,
  say: (text) => said.push(text),
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-write-'))
  await writeFile(join(folder, 'scrcast.yaml'), SETTINGS)
  pdf = join(folder, 'review.pdf')
  await writeFile(pdf, smallReview())
  workspace = await openWorkspace(folder)
  server = await ModelServer.start(writeFaithfully)
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const draft = (from: string, mayLeave: (plan: string) => Promise<boolean>) =>
  draftBriefing(
    workspace,
    { from, template: 'briefing', again: from !== pdf, writer: { mayLeave } },
    worldOf(server.address),
  )

const files = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).sort()

describe('drafting with a language model', () => {
  it('tells the requests that would be sent, without the instructions in the PDF, and sends and writes nothing', async () => {
    const before = await files()
    const { bodies, described } = await planDraft(
      workspace,
      { from: pdf, template: 'briefing' },
      { ...worldOf(server.address), environment: {} },
    )
    expect(bodies.length).toBeGreaterThan(3)
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      model: 'some-model',
      messages: [{ role: 'system' }, { role: 'user' }],
    })
    expect(described).toMatch(/To whom: api\.openai\.com.*What it may cost: about/s)
    expect([server.sent.length, await files()]).toEqual([0, before])
    expect(bodies.join()).not.toMatch(/social worker lied|police are to blame/)
  })

  it('sends nothing and leaves the workspace as it was where nobody agrees, whatever the PDF tells it to do', async () => {
    const before = await files()
    let plan = ''
    const refuse = async (told: string): Promise<boolean> => {
      plan = told
      return false
    }
    await expect(draft(pdf, refuse)).rejects.toThrow('Nothing was sent')
    expect([server.sent.length, await files()]).toEqual([0, before])
    expect(plan).toContain('2 paragraphs with words that speak to a program')
  })

  it('goes on where it was after a service failed, and asks a person once each time', async () => {
    server.behaviour = (response, sent, place) =>
      place <= 2 ? writeFaithfully(response, sent, place) : sendJson(response, 401, { error: { message: KEY } })
    let asked = 0
    const agree = async (): Promise<boolean> => {
      asked += 1
      return true
    }
    await expect(draft(pdf, agree)).rejects.toThrow('does not accept the key')
    const firsts = server.sent.length
    server.behaviour = writeFaithfully
    await draft(pdf, agree)
    const bodies = server.sent.slice(firsts).map(({ body }) => JSON.stringify(body.messages))
    const before = server.sent.slice(0, 2).map(({ body }) => JSON.stringify(body.messages))
    expect(bodies.filter((body) => before.includes(body))).toEqual([])
    expect(asked).toBe(2)
  })

  it('makes a script that its review finds no blocker in, and that says which model wrote', async () => {
    const [slug = ''] = await readdir(workspace.briefings)
    const { report, script } = await reviewBriefing(workspace, slug)
    expect(report.remarks.filter(({ level }) => level === 'blocker')).toEqual([])
    expect(script?.frontMatter.writer?.model).toBe('some-model')
    expect(script?.frontMatter.writer?.sentences).toBeGreaterThan(8)
  })

  it('sends nothing, asks nobody and gives the same bytes the second time', async () => {
    const [slug = ''] = await readdir(workspace.briefings)
    const path = join(workspace.briefings, slug, 'script.md')
    const [before, sent] = [await readFile(path), server.sent.length]
    await draft(slug, () => Promise.reject(new Error('asked')))
    expect(server.sent.length).toBe(sent)
    expect((await planDraft(workspace, { from: slug, template: 'briefing' }, worldOf(server.address))).bodies).toEqual(
      [],
    )
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  it('never writes or says the key', async () => {
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    for (const entry of names)
      expect((await readFile(join(entry.parentPath, entry.name))).includes(KEY), entry.name).toBe(false)
    expect(said.join('\n')).not.toContain(KEY)
  })
})
