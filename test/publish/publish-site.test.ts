import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PlannedFile, parseState, publishSite, type SitePlan } from '../../src/publish/index.ts'
import { audioBytes, type Changes, episodeOnDisk } from './bobbie-episode.ts'
import { laterThan, planBobbie } from './plan-bobbie.ts'

let folder = ''
let site = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-publish-'))
  site = join(folder, 'feeds')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const publish = async (changes: readonly Changes[], input: Parameters<typeof planBobbie>[1] = {}) => {
  const episodes = await Promise.all(changes.map((change) => episodeOnDisk(folder, change)))
  const plan = await planBobbie([], { episodes, ...input })
  return { plan, published: await publishSite(plan, site) }
}

const storedState = async () => parseState(JSON.parse(await readFile(join(site, 'state.json'), 'utf8')))

/** Every file of the site with its modification time and bytes. */
const snapshot = async (): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(site, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const rows = paths.map(async (path) => [
    path,
    `${(await stat(path)).mtimeMs} ${(await readFile(path)).toString('base64')}`,
  ])
  return Object.fromEntries(await Promise.all(rows))
}

const audioPath = ({ files }: SitePlan): string => files.find(({ path }) => path.endsWith('.mp3'))?.path ?? ''

test('every planned file is there, and the audio has the bytes of the recording', async () => {
  const { plan, published } = await publish([{}])
  expect(published.written).toEqual(plan.files.map(({ path }) => path))
  expect((await readFile(join(site, audioPath(plan)))).equals(audioBytes())).toBe(true)
  expect(Object.keys(await snapshot())).toHaveLength(plan.files.length + 1)
})

test('publishing again leaves every byte and every modification time', async () => {
  await publish([{}])
  const before = await snapshot()
  const { published } = await publish([{}], laterThan(await storedState()))
  expect(published).toMatchObject({ written: [], removed: [], unchanged: 29 })
  expect(await snapshot()).toEqual(before)
})

test('what is no longer in the site is removed, and nothing else', async () => {
  await publish([{}, { slug: 'second' }])
  await writeFile(join(site, 'CNAME'), 'podcasts.example.org')
  await writeFile(join(site, 'briefings', 'mine.txt'), 'mine')
  const { published } = await publish([{ slug: 'second' }], laterThan(await storedState()))
  expect(published.removed).toHaveLength(7)
  expect(published.removed.every((path) => path.startsWith('briefings/bobbie/'))).toBe(true)
  expect((await readdir(join(site, 'briefings'))).sort()).toEqual(['mine.txt', 'second'])
  expect(await readFile(join(site, 'CNAME'), 'utf8')).toBe('podcasts.example.org')
})

test('the state lists the files of the site, and knows the audio by its hash', async () => {
  const { plan } = await publish([{}])
  const state = await storedState()
  expect(state).toEqual(plan.state)
  expect(state.episodes[0]).toMatchObject({ slug: 'bobbie', media: audioPath(plan), mediaSha256: expect.any(String) })
})

test('audio that was altered after it was rendered stops everything before a byte is written', async () => {
  const episode = await episodeOnDisk(folder)
  await writeFile(episode.audioPath, audioBytes(7))
  const plan = await planBobbie([], { episodes: [episode] })
  await expect(publishSite(plan, site)).rejects.toThrow(expect.objectContaining({ code: 'publish/file-altered' }))
  await expect(stat(site)).rejects.toThrow()
})

test('audio that is missing stops everything before a byte is written', async () => {
  const plan = await planBobbie([{ audioPath: join(folder, 'gone.mp3') }])
  await expect(publishSite(plan, site)).rejects.toThrow(expect.objectContaining({ code: 'publish/file-missing' }))
  await expect(stat(site)).rejects.toThrow()
})

test('audio that was damaged in the site is put right', async () => {
  const { plan } = await publish([{}])
  await writeFile(join(site, audioPath(plan)), audioBytes(9))
  const { published } = await publish([{}], laterThan(await storedState()))
  expect(published.written).toEqual([audioPath(plan)])
})

test('a publication that was cut off is completed by the next one, under the same guids and dates', async () => {
  const episode = await episodeOnDisk(folder)
  const plan = await planBobbie([], { episodes: [episode] })
  const cut = { ...plan, files: plan.files.slice(0, 4) }
  await publishSite(cut, site)
  const { plan: next } = await publish([{}], laterThan(await storedState()))
  expect(next.files).toEqual(plan.files)
  expect(await readdir(site)).toContain('everyone.xml')
})

test('progress counts every file of the plan once, and not what the search adds', async () => {
  const plan = await planBobbie([], { episodes: [await episodeOnDisk(folder)] })
  const entry: PlannedFile = { role: 'front', path: 'pagefind/entry.json', content: '{}' }
  const steps: number[] = []
  await publishSite(plan, site, {
    complete: async () => ({ ...plan, files: [...plan.files, entry] }),
    onProgress: (done) => steps.push(done),
  })
  expect(steps).toEqual(plan.files.map((_, index) => index + 1))
})

test('what stands in the way of a file of the site is told by its place', async () => {
  await mkdir(site)
  await writeFile(join(site, 'briefings'), 'not a folder')
  await expect(publish([{}])).rejects.toMatchObject({
    code: 'files/cannot-write',
    message: expect.stringContaining(join(site, 'briefings')),
  })
})
