import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  gonePlaces,
  probeFeed,
  probeGone,
  publishSite,
  type ServedSite,
  serveSite,
} from '../../../src/publish/index.ts'
import { episodeOnDisk } from '../bobbie-episode.ts'
import { planBobbie } from '../plan-bobbie.ts'

let folder = ''
let site: ServedSite
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-probe-'))
  site = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const publishFor = async (baseUrl: string) => {
  const plan = await planBobbie([], { episodes: [await episodeOnDisk(folder)], baseUrl })
  await publishSite(plan, join(folder, 'feeds'))
  return plan
}

test('a site that is served as it should be has no faults', async () => {
  await publishFor(site.origin)
  expect(await probeFeed(`${site.origin}/everyone.xml`)).toEqual([])
})

test('a host without types, ETag, ranges and CORS is told so', async () => {
  let poor: Server | undefined
  try {
    poor = createServer(async (request, response) => {
      const { body } = await fetchWhole(`${site.origin}${request.url}`)
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
    await new Promise<void>((resolve) => poor?.listen(0, '127.0.0.1', resolve))
    // A server that listens on a port has an address that is no string.
    const origin = `http://127.0.0.1:${(poor.address() as AddressInfo).port}`
    await publishFor(origin)
    const rules = new Set((await probeFeed(`${origin}/everyone.xml`)).map(({ rule }) => rule))
    expect([...rules].sort()).toEqual(['host-cors', 'host-etag', 'host-ranges', 'host-types'])
  } finally {
    poor?.close()
  }
})

test('what was withdrawn or replaced and is still given out is found', async () => {
  const { files } = await publishFor(site.origin)
  const [audio = ''] = files.map(({ path }) => path).filter((path) => path.endsWith('.mp3'))
  const places = gonePlaces(['withdrawn'], { gone: ['briefings/bobbie/bobbie-former.mp3', audio], files: [audio] })
  expect(places).toEqual([
    'briefings/withdrawn/player.html',
    'briefings/withdrawn/transcript.html',
    'briefings/bobbie/bobbie-former.mp3',
  ])
  const asked = [...places, 'briefings/bobbie/player.html'].map((path) => `${site.origin}/${path}`)
  expect(await probeGone(asked)).toMatchObject([
    { rule: 'host-gone', address: `${site.origin}/briefings/bobbie/player.html` },
  ])
})

test('an address that is none, and a host that is not there, are said to be so', async () => {
  const [wrong] = await probeFeed('podcasts.example.org/everyone.xml')
  expect(wrong?.text).toBe('no answer (this is no address)')
  await site.close()
  const [down] = await probeFeed(`${site.origin}/everyone.xml`)
  expect(down?.text).toContain('ECONNREFUSED')
  site = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
})

test('a feed that is not there is the one finding', async () => {
  expect(await probeFeed(`${site.origin}/everyone.xml`)).toMatchObject([
    { rule: 'host-answers', text: 'the host answered 404' },
  ])
})

const fetchWhole = async (url: string) => ({ body: Buffer.from(await (await fetch(url)).arrayBuffer()) })
