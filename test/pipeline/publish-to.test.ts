import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkspace, publishWorkspace } from '../../src/pipeline/index.ts'
import { formatState } from '../../src/publish/index.ts'

let folder = ''
let host = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-to-'))
  host = join(folder, 'host')
  await writeFile(join(folder, 'scrcast.yaml'), 'publisher: {name: N}\nshow: {title: T, description: D}\n')
  await mkdir(join(folder, 'feeds'))
  // A workspace that has published before may publish without an episode: its feed is empty then.
  const state = { version: 1, baseUrl: 'http://127.0.0.1:8080', feeds: [], episodes: [], files: [] } as const
  await writeFile(join(folder, 'feeds', 'state.json'), formatState(state))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const publish = async () =>
  publishWorkspace(
    await openWorkspace(folder),
    undefined,
    {
      now: new Date('2026-11-24T18:00:00Z'),
      environment: {},
      onProgress: () => {},
      say: () => {},
      agree: async () => false,
    },
    { to: host },
  )

test('another folder gets the same site, then only what changed; what is not ours stays', async () => {
  await publish()
  expect(await readFile(join(host, 'everyone.xml'))).toEqual(await readFile(join(folder, 'feeds', 'everyone.xml')))
  await writeFile(join(host, 'CNAME'), 'podcasts.example.org')
  const again = await publish()
  expect(again).toMatchObject({ written: [], removed: [] })
  expect(await readdir(host)).toContain('CNAME')
})

test('what an earlier publication left in that folder is removed', async () => {
  await publish()
  const path = join(host, 'state.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"404.html"', '"404.html",\n"old.html"'))
  await writeFile(join(host, 'old.html'), 'old')
  expect((await publish()).removed).toEqual(['old.html'])
})

test('the copy remembers the names of its own files, and neither guids nor what was once published', async () => {
  await publish()
  const feeds = JSON.parse(await readFile(join(folder, 'feeds', 'state.json'), 'utf8'))
  const copy = JSON.parse(await readFile(join(host, 'state.json'), 'utf8'))
  expect(feeds.feeds).toHaveLength(1)
  expect(copy).toEqual({ ...feeds, feeds: [], episodes: [] })
})

test('a place within a file is refused by its name', async () => {
  host = join(folder, 'scrcast.yaml', 'host')
  await expect(publish()).rejects.toMatchObject({
    code: 'files/cannot-write',
    message: expect.stringContaining(host),
  })
})
