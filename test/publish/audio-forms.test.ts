import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { parseFeed } from 'podcast-partytime'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { lintFiles, lintPlan, publishSite, type SitePlan } from '../../src/publish/index.ts'
import { sha256 } from '../../src/shared/index.ts'
import { findFfmpeg, type Recording } from '../../src/speak/index.ts'
import { bobbieEpisode } from './bobbie-episode.ts'
import { BASE, laterThan, planBobbie, textOf } from './plan-bobbie.ts'

let ffmpeg: Awaited<ReturnType<typeof findFfmpeg>>
let made = ''
let folder = ''
beforeAll(async () => {
  ffmpeg = await findFfmpeg({ PATH: '' })
  made = await mkdtemp(join(tmpdir(), 'scrcast-forms-'))
  encode()
})
afterAll(() => rm(made, { recursive: true, force: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-forms-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const ENCODERS = { mp3: 'libmp3lame', m4a: 'aac', opus: 'libopus' } as const
const MEDIA_TYPES = { m4a: 'audio/x-m4a', opus: 'audio/ogg' } as const

/** Real files of a tone, in `made`; encoded once. */
const encode = (): void => {
  const outputs = Object.entries(ENCODERS).flatMap(([ending, encoder]) => [
    ...['-c:a', encoder, '-b:a', '64k', '-ar', '48000'],
    join(made, `everyone.${ending}`),
  ])
  const input = ['-f', 'lavfi', '-i', 'sine=frequency=300:duration=1']
  expect(spawnSync(ffmpeg.path, ['-v', 'error', ...input, ...outputs]).status).toBe(0)
}

/** What a recording says of those files, which then lie in `folder`. */
const record = async (formats: readonly ('m4a' | 'opus')[] = ['m4a', 'opus']): Promise<Forms> => {
  await cp(made, folder, { recursive: true })
  const said = async (file: string) => {
    const bytes = await readFile(join(folder, file))
    return { file, bytes: bytes.length, sha256: sha256(bytes), bitsPerSecond: 64_000 }
  }
  const [audio, ...alternatives] = await Promise.all(['mp3', ...formats].map((ending) => said(`everyone.${ending}`)))
  if (audio === undefined) throw new Error('there is no MP3')
  return {
    audio: { ...audio, durationSeconds: 220, sampleRate: 48_000 },
    alternatives: alternatives.map((one, index) => ({
      ...one,
      mediaType: MEDIA_TYPES[formats[index] ?? 'opus'],
      loudnessLufs: -16,
      truePeakDbtp: -1.2,
    })),
  }
}

type Forms = Pick<Recording, 'audio' | 'alternatives'>

const episodeOf = ({ audio, alternatives }: Forms) =>
  bobbieEpisode({ recording: { audio, alternatives }, audioPath: join(folder, 'everyone.mp3') })

const alternatesIn = (plan: SitePlan) => {
  const [item] = parseRssFeed(textOf(plan, 'everyone.xml')).items ?? []
  return (item?.podcast?.alternateEnclosures ?? []).map((one) => ({
    ...one,
    path: one.sources?.[0]?.uri?.slice(BASE.length + 1) ?? '',
  }))
}

test('the feed offers each form, the MP3 as the default, with the very bytes that stand in the site', async () => {
  const plan = await planBobbie([], { episodes: [episodeOf(await record())] })
  await publishSite(plan, join(folder, 'site'))
  const offered = alternatesIn(plan)
  expect(offered.map(({ type, title, codecs, default: isDefault }) => [type, title, codecs, isDefault])).toEqual([
    ['audio/mpeg', undefined, undefined, true],
    ['audio/x-m4a', 'M4A', 'mp4a.40.2', undefined],
    ['audio/ogg', 'Opus', 'opus', undefined],
  ])
  for (const { path, length, integrity } of offered) {
    const bytes = await readFile(join(folder, 'site', path))
    expect(bytes.length).toBe(length)
    expect(integrity).toEqual({ type: 'sri', value: `sha256-${createHash('sha256').update(bytes).digest('base64')}` })
    expect(spawnSync(ffmpeg.path, ['-v', 'error', '-i', join(folder, 'site', path), '-f', 'null', '-']).status).toBe(0)
  }
})

test('another reader finds the same files, and the MP3 stays the enclosure', async () => {
  const plan = await planBobbie([], { episodes: [episodeOf(await record())] })
  const [item] = (await parseFeed(textOf(plan, 'everyone.xml')))?.items ?? []
  expect(item?.enclosure.type).toBe('audio/mpeg')
  expect(item?.alternativeEnclosures?.map(({ source, bitrate }) => [source[0]?.uri, bitrate])).toEqual(
    alternatesIn(plan).map(({ path, bitrate }) => [`${BASE}/${path}`, bitrate]),
  )
})

test('the page has each form under its downloads, with its size', async () => {
  const plan = await planBobbie([], { episodes: [episodeOf(await record())] })
  const page = textOf(plan, 'briefings/bobbie/index.html')
  expect(page.match(/<a href="bobbie-[0-9a-f]{10}\.(?:m4a|opus)" download>[^<]*/g)).toEqual([
    expect.stringMatching(/m4a" download>Audio \(M4A, 0\.\d MB\)$/),
    expect.stringMatching(/opus" download>Audio \(Opus, 0\.\d MB\)$/),
  ])
})

test('a form that the settings no longer ask for is gone, which is no correction', async () => {
  const first = await planBobbie([], { episodes: [episodeOf(await record())] })
  const [, m4a, opus] = alternatesIn(first)
  await publishSite(first, join(folder, 'site'))
  const later = laterThan(first.state, { episodes: [episodeOf(await record(['opus']))] })
  const plan = await planBobbie([], later)
  await publishSite(plan, join(folder, 'site'))
  expect(alternatesIn(plan).map(({ path }) => path)).toContain(opus?.path)
  expect(plan.stale).toEqual([m4a?.path])
  expect(textOf(plan, 'gone.map')).toContain(m4a?.path)
  expect(plan.state.episodes[0]?.correctedAt).toBeUndefined()
})

test('withdrawing takes every form out of the site', async () => {
  const first = await planBobbie([], { episodes: [episodeOf(await record())] })
  await publishSite(first, join(folder, 'site'))
  const withdrawn = [{ slug: 'bobbie', withdrawnAt: '2026-12-01T08:00:00Z' }]
  const plan = await planBobbie([], laterThan(first.state, { episodes: [], withdrawn, occasion: 'withdrawal' }))
  await publishSite(plan, join(folder, 'site'))
  expect(await readdir(join(folder, 'site', 'briefings', 'bobbie'))).toEqual(['index.html'])
})

test.each(['m4a', 'opus'])('%s that is not what was rendered is not published', async (format) => {
  const recording = await record()
  await appendFile(join(folder, `everyone.${format}`), 'more')
  const plan = await planBobbie([], { episodes: [episodeOf(recording)] })
  await expect(publishSite(plan, join(folder, 'site'))).rejects.toMatchObject({ code: 'publish/file-altered' })
})

test('lint notices a form that is missing, and one whose bytes are others', async () => {
  const plan = await planBobbie([], { episodes: [episodeOf(await record())] })
  const without = { ...plan, files: plan.files.filter(({ path }) => !path.endsWith('.opus')) }
  expect((await lintPlan(without)).map(({ rule }) => rule)).toContain('alternative-true')
  const found = await lintFiles(textOf(plan, 'everyone.xml'), {
    bytesOf: async () => undefined,
    sha256Of: async (address) => (address.endsWith('.m4a') ? sha256('others') : undefined),
  })
  expect(found.map(({ rule, text }) => [rule, /\.m4a is not sha256-/.test(text)])).toEqual([['integrity-true', true]])
})
