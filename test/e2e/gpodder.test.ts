import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseState, publishSite, type ServedSite, serveSite } from '../../src/publish/index.ts'
import { sha256 } from '../../src/shared/index.ts'
import { audioBytes, type Changes, episodeOnDisk } from '../publish/bobbie-episode.ts'
import { planBobbie } from '../publish/plan-bobbie.ts'
import { Gpodder } from './gpodder.ts'

let folder = ''
let site: ServedSite
let gpodder: Gpodder
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-gpodder-'))
  site = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
  gpodder = new Gpodder(join(folder, 'gpodder'))
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const feedAddress = (): string => `${site.origin}/everyone.xml`

const publish = async (changes: Changes = {}, now = '2026-11-24T18:00:00Z'): Promise<string> => {
  const plan = await planBobbie([], {
    episodes: [await episodeOnDisk(folder, changes)],
    baseUrl: site.origin,
    now: new Date(now),
    state: await storedState(),
  })
  await publishSite(plan, join(folder, 'feeds'))
  return join(folder, 'feeds', plan.files.find(({ path }) => path.endsWith('.mp3'))?.path ?? '')
}

const storedState = async () => {
  const text = await readFile(join(folder, 'feeds', 'state.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : parseState(JSON.parse(text))
}

const hashesOf = async (paths: readonly string[]): Promise<readonly string[]> =>
  Promise.all(paths.map(async (path) => sha256(await readFile(path))))

test('gPodder subscribes and gets the very bytes that were published', async () => {
  const published = await publish()
  await gpodder.subscribeAndDownload(feedAddress())
  expect(await hashesOf(await gpodder.downloads())).toEqual(await hashesOf([published]))
  expect(await gpodder.episodes(feedAddress())).toContain('Learning from “Bobbie”')
})

test('another file at the published address has another hash: the comparison can fail', async () => {
  const published = await publish()
  const expected = await hashesOf([published])
  await writeFile(published, audioBytes(9))
  await gpodder.subscribeAndDownload(feedAddress())
  const downloaded = await hashesOf(await gpodder.downloads())
  expect(downloaded).toHaveLength(1)
  expect(downloaded).not.toEqual(expected)
})

test('audio that is not at its address is not downloaded, whatever gPodder says', async () => {
  await rm(await publish())
  await gpodder.subscribeAndDownload(feedAddress())
  expect(await gpodder.downloads()).toEqual([])
})

test('a second publication with a corrected title is the same episode', async () => {
  await publish()
  await gpodder.subscribeAndDownload(feedAddress())
  await publish({ title: 'A corrected title' }, '2026-11-25T18:00:00Z')
  await gpodder.update()
  const episodes = await gpodder.episodes(feedAddress())
  expect(episodes).toContain('A corrected title')
  expect(episodes).not.toContain('Learning from')
  expect(await gpodder.downloads()).toHaveLength(1)
})
