import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FfmpegProgram, findFfmpeg, planAudio, renderRecording } from '../../src/speak/index.ts'
import { approvedScriptOf } from '../fakes/approved-scripts.ts'
import { planOfLetters } from '../fakes/plan-of-letters.ts'
import { ToneEngine } from '../fakes/tone-engine.ts'

const planWith = (sentence: string) =>
  planAudio(
    approvedScriptOf([
      { heading: 'One', paragraphs: [['Hello to all of you.', 'This is the first segment.']] },
      { heading: 'Two', paragraphs: [[sentence], ['> “The words of the review.”']] },
      { heading: 'Three', paragraphs: [['This is the end of it all.']] },
    ]),
    { audience: 'everyone', lexicon: [], voices: { engine: 'tone', narrator: 'low', reader: 'high' } },
  )
const BEFORE = planWith('She was not seen.')
const AFTER = planWith('She was seen by nobody at home.')

let folder: string
let ffmpeg: FfmpegProgram
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
  ffmpeg = await findFfmpeg(process.env)
  await render(BEFORE, 'cache')
})
afterAll(() => rm(folder, { recursive: true }))

const render = async (plan: typeof BEFORE, cache: string): Promise<readonly string[]> => {
  const engine = new ToneEngine()
  await renderRecording({
    plan,
    engine,
    ffmpeg,
    cover: async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
    cacheFolder: join(folder, cache),
    outFolder: join(folder, 'out'),
    tags: { title: 'Title', artist: 'Publisher', album: 'Show', language: 'en-GB' },
    onProgress: () => undefined,
  })
  return engine.asked
}
const mp3 = () => readFile(join(folder, 'out', 'everyone.mp3'))
const encodedPieces = async (cache: string): Promise<readonly string[]> =>
  (await readdir(join(folder, cache), { recursive: true }))
    .filter((name) => name.endsWith('.mp3'))
    .map((name) => join(folder, cache, name))

describe('an edited sentence', () => {
  it('is alone spoken, and its segment alone encoded; the bytes are those of a render from nothing', async () => {
    const before = await encodedPieces('cache')
    expect(await render(AFTER, 'cache')).toEqual(['She was seen by nobody at home.'])
    expect((await encodedPieces('cache')).length).toBe(before.length + 1)
    const edited = await mp3()
    await render(AFTER, 'other-cache')
    expect((await mp3()).equals(edited)).toBe(true)
  })
})

describe('an encoded piece whose file is damaged', () => {
  it('is encoded again, to the same bytes', async () => {
    await render(BEFORE, 'cache')
    const expected = await mp3()
    const [damaged = ''] = await encodedPieces('cache')
    const { size } = await stat(damaged)
    await truncate(damaged, size - 100)
    for (const name of await readdir(join(folder, 'cache'), { recursive: true }))
      if (name.endsWith('.loudness')) await truncate(join(folder, 'cache', name), 10)
    expect(await render(BEFORE, 'cache')).toEqual([])
    expect((await stat(damaged)).size).toBe(size)
    expect((await mp3()).equals(expected)).toBe(true)
  })
})

describe('a render that is killed', () => {
  it('has written nothing but what it spoke, and goes on from there', async () => {
    const [cache, out] = [join(folder, 'killed-cache'), join(folder, 'killed-out')]
    const program = fileURLToPath(new URL('../fakes/render-until-killed.ts', import.meta.url))
    const child = spawn(process.execPath, [program, cache, out], { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const line of createInterface(child.stdout)) if (Number(line) >= 3) child.kill('SIGKILL')
    await expect(readdir(out)).rejects.toThrow('ENOENT')
    expect(await render(planOfLetters(), 'killed-cache')).toEqual([
      'We tell the rest.',
      'We come to the end.',
      'We say goodbye.',
    ])
  })
})
