import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
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

type Answer = (response: ServerResponse, body: Buffer) => void

/** A host that answers like the site but for requests that one of its ways is about. */
const probeHostThat = async (of: RegExp, answer: Answer) => {
  const host = createServer(async (request, response) => {
    const from = await fetch(`${site.origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: { ...(request.headers as Record<string, string>), 'accept-encoding': 'identity' },
    })
    const body = Buffer.from(await from.arrayBuffer())
    if (of.test(`${request.method} ${request.url}`)) return answer(response, body)
    response.writeHead(from.status, Object.fromEntries(from.headers)).end(body)
  })
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  try {
    // A server that listens on a port has an address that is no string.
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
    await publishFor(origin)
    return (await probeFeed(`${origin}/everyone.xml`)).map(({ rule, text }) => `${rule}: ${text}`)
  } finally {
    host.closeAllConnections()
    host.close()
  }
}

const AUDIO = { 'content-type': 'audio/mpeg', 'content-length': 2 }
const LOOP: Answer = (response) => response.writeHead(302, { location: '/everyone.xml' }).end()
const PAGE: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end('<h1>Welcome</h1>')
const HALF: Answer = (response, body) =>
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(body.subarray(0, 900))

test.each<[string, RegExp, Answer, string]>([
  ['knows no HEAD', /^HEAD .*mp3$/, (response) => response.writeHead(405).end(), 'host-head: the host answered 405'],
  ['has no audio', /mp3$/, (response) => response.writeHead(404).end(), 'host-head: the host answered 404'],
  ['refuses apps', /xml$/, (response) => response.writeHead(403).end(), 'host-answers: the host answered 403'],
  [
    'has other audio',
    /^HEAD .*mp3$/,
    (response) => response.writeHead(200, AUDIO).end(),
    'host-length: it has 2 bytes',
  ],
  [
    'compresses audio',
    /^HEAD .*mp3$/,
    (response) => response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-encoding': 'gzip' }).end(),
    'host-length: the host compresses it (gzip)',
  ],
  [
    'keeps the length of audio to itself',
    /^HEAD .*mp3$/,
    (response) => response.writeHead(200, { 'content-type': 'audio/mpeg', 'transfer-encoding': 'chunked' }).end(),
    'host-length: the host does not say its length',
  ],
  ['leads in a circle', /xml$/, LOOP, 'host-answers: no answer (fetch failed: redirect count exceeded)'],
  ['gives a page for the feed', /xml$/, PAGE, 'host-feed: what the host gives is no feed that can be read'],
  ['gives half of the feed', /xml$/, HALF, 'host-feed: what the host gives is no feed that can be read'],
  ['hangs up', /vtt$/, (response) => response.destroy(), 'host-head: no answer (fetch failed: other side closed)'],
])('a host that %s is told so', async (_, of, answer, said) => {
  expect((await probeHostThat(of, answer)).join('\n')).toContain(said)
})

test('a host that leads on to what is not https is told where', async () => {
  const elsewhere = await serveSite({ folder: join(folder, 'feeds'), port: 0, host: '0.0.0.0' })
  try {
    // A name of this machine that is not known to be one.
    const insecure = elsewhere.origin.replace(/\/\/[^:]*/, '//0.0.0.0')
    const lead: Answer = (response) => response.writeHead(302, { location: `${insecure}/everyone.xml` }).end()
    expect(await probeHostThat(/xml$/, lead)).toContainEqual(
      `host-https: it leads to ${insecure}/everyone.xml, which is not https`,
    )
  } finally {
    await elsewhere.close()
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

test('a host that answers nothing about what is gone is waited for no longer in all than for one', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  try {
    const { port } = silent.address() as AddressInfo
    const asked = Array.from({ length: 40 }, (_, index) => `http://127.0.0.1:${port}/${index}.mp3`)
    const begun = performance.now()
    expect(await probeGone(asked, 200)).toMatchObject([
      { rule: 'host-gone', level: 'warning', text: expect.stringContaining('and 39 more') },
    ])
    expect(performance.now() - begun).toBeLessThan(2000)
  } finally {
    silent.closeAllConnections()
    silent.close()
  }
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
