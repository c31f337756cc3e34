import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AudioPlan, findFfmpeg, planAudio, type RenderProgress, renderEditions } from '../../src/speak/index.ts'
import { approvedScriptOf } from '../fakes/approved-scripts.ts'
import { ToneEngine } from '../fakes/tone-engine.ts'

const AUDIENCES = ['everyone', 'police', 'education', 'health'] as const
const SCRIPT = approvedScriptOf([
  { heading: 'One', paragraphs: [['Hello to all of you.', 'This is what all editions share.']] },
  ...AUDIENCES.map((audience, at) => ({
    heading: `For ${audience}`,
    audience,
    paragraphs: [['What is next is for you.', `These ${'very '.repeat(at)}words are for ${audience}.`]],
  })),
  { heading: 'End', paragraphs: [['This is the end of it all.']] },
])
const PLANS = AUDIENCES.map((audience) =>
  planAudio(SCRIPT, { audience, lexicon: [], voices: { engine: 'tone', narrator: 'low', reader: 'high' } }),
)

let folder: string
let ffmpeg: Awaited<ReturnType<typeof findFfmpeg>>
const progress: RenderProgress[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-test-'))
  ffmpeg = await findFfmpeg(process.env)
  await render(PLANS, 'together', await countingProgram())
})
afterAll(() => rm(folder, { recursive: true }))

/** The same ffmpeg, by a program that notes each time it starts one that makes something. */
const countingProgram = async () => {
  const path = join(folder, 'ffmpeg')
  const lines = [
    '#!/bin/sh',
    `case "$*" in *f32le*) echo "$#" >> '${folder}/starts';; esac`,
    `exec '${ffmpeg.path}' "$@"`,
  ]
  await writeFile(path, `${lines.join('\n')}\n`)
  await chmod(path, 0o755)
  return { ...ffmpeg, path }
}

const render = (plans: readonly AudioPlan[], name: string, program = ffmpeg) =>
  renderEditions(plans, {
    engine: new ToneEngine(),
    ffmpeg: program,
    cover: async () => Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]),
    cacheFolder: join(folder, `cache-${name}`),
    outFolder: join(folder, name),
    tags: { title: 'Title', artist: 'Publisher', album: 'Show', language: 'en-GB' },
    onProgress: (one) => progress.push(one),
  })

describe('editions that are rendered together', () => {
  it('have the bytes of one that is rendered alone', async () => {
    await render(PLANS.slice(2, 3), 'alone')
    for (const ending of ['mp3', 'vtt', 'recording.json']) {
      const [one, other] = await Promise.all(
        ['together', 'alone'].map((name) => readFile(join(folder, name, `education.${ending}`))),
      )
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    }
  })

  it.skipIf(process.platform === 'win32')('start ffmpeg for all of them, not for each', async () => {
    const starts = (await readFile(join(folder, 'starts'), 'utf8')).trim().split('\n')
    // Two encode side by side, one decodes what both have made.
    expect(starts).toHaveLength(3)
  })

  it('tell of encoding once, piece by piece to the end', () => {
    const encoding = progress.filter(({ step }) => step === 'Encoding').slice(0, 3)
    expect(encoding.map(({ done, total }) => [done, total])).toEqual([
      [0, 6],
      [3, 6],
      [6, 6],
    ])
  })
})
