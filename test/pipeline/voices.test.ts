import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DEFAULT_ANSWERS,
  draftBriefing,
  initWorkspace,
  openWorkspace,
  previewBriefing,
  pruneCache,
  sayPhrase,
  type World,
} from '../../src/pipeline/index.ts'
import { EXAMPLE } from '../fakes/run-scrcast.ts'
import { SpeechServer } from '../fakes/speech-server.ts'

const questions: string[] = []
const worldThatSays = (yes: boolean): World => ({
  now: new Date('2026-01-05T09:00:00Z'),
  environment: { ...process.env, OPENAI_API_KEY: 'sk-not-a-real-key' },
  onProgress: () => undefined,
  say: () => undefined,
  agree: async (what) => {
    questions.push(what)
    return yes
  },
})

let folder = ''
let slug = ''
const server = new SpeechServer('speak')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-voices-'))
  await initWorkspace(folder, DEFAULT_ANSWERS)
  const settings = join(folder, 'scrcast.yaml')
  await writeFile(
    settings,
    `${await readFile(settings, 'utf8')}voices:
  openai:
    model: a-voice-model
    narrator: low
    reader: high
    baseUrl: ${await server.open()}
    costPerMillionCharacters: 15
    currency: GBP
`,
  )
  const request = { from: EXAMPLE, template: 'briefing', again: false }
  slug = (await draftBriefing(await openWorkspace(folder), request, worldThatSays(false))).slug
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const preview = async (yes: boolean) =>
  previewBriefing(
    await openWorkspace(folder),
    { slug, audience: 'everyone', segment: 1, voice: 'openai' },
    worldThatSays(yes),
  )

describe('a speech service', () => {
  it('gets nothing before the person agreed, who is told how much goes where at what cost', async () => {
    await expect(preview(false)).rejects.toMatchObject({ code: 'pipeline/not-agreed' })
    expect(server.asked).toEqual([])
    expect(questions.at(-1)).toMatch(
      /^\d+ sentences \(\d+ characters\) of the script will be sent to 127\.0\.0\.1:\d+; 0 are kept from before\. Estimated cost: 0\.\d\d GBP\.$/,
    )
  })

  it('is asked for each sentence once; a second run asks neither the person nor the service', async () => {
    const { recording } = await preview(true)
    const asked = server.asked.length
    expect(asked).toBe(new Set(recording.cues.map(({ text }) => text)).size)
    questions.length = 0
    await preview(false)
    expect([server.asked.length, questions]).toEqual([asked, []])
  })
})

describe('the store of spoken sentences', () => {
  it('loses what the voices of the settings do not say, and a dry run loses nothing', async () => {
    const workspace = await openWorkspace(folder)
    const before = await pruneCache(workspace, true, worldThatSays(false))
    expect(before).toMatchObject({ kept: 0, removed: server.asked.length })
    await previewBriefing(workspace, { slug, audience: 'everyone', segment: 1 }, worldThatSays(false))
    expect(await pruneCache(workspace, false, worldThatSays(false))).toEqual({
      kept: before.removed,
      removed: before.removed,
    })
    expect(await pruneCache(workspace, false, worldThatSays(false))).toEqual({ kept: before.removed, removed: 0 })
  })
})

describe('sayPhrase', () => {
  it('shows what the voice is given, and names what it spelled', async () => {
    const said = await sayPhrase(
      await openWorkspace(folder),
      { text: 'a s.47 enquiry by the XYZ', speaker: 'narrator' },
      worldThatSays(false),
    )
    expect(said).toMatchObject({ spoken: 'a section forty-seven enquiry by the X Y Z', spelledOut: ['XYZ'] })
    expect(said.wav.length).toBeGreaterThan(44)
  })
})
