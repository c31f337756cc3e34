import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openWorkspace, pingHub } from '../../src/pipeline/index.ts'
import { formatState, type ServedSite, serveSite } from '../../src/publish/index.ts'

const feed = (audience: 'everyone' | 'police') => ({
  audience,
  guid: '9b024349-ccf0-5f69-a609-6b82873eab3c',
  madeFor: 'https://example.org',
  contentSha256: 'a'.repeat(64),
  changedAt: '2026-11-24T18:00:00Z',
})

let folder = ''
let host: ServedSite
let hub: Server
let answer = 204
let told: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-ping-'))
  told = []
  answer = 204
  hub = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      told.push(`${request.method} ${request.headers['content-type']?.split(';')[0]} ${body}`)
      response.writeHead(answer).end(answer < 300 ? '' : 'not today')
    })
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  host = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
  await writeSettings(`hub: ${hubAddress()}`)
})
afterEach(async () => {
  hub.close()
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

// A server that listens on a port has an address that is no string.
const hubAddress = () => `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`

const writeSettings = (more: string) =>
  writeFile(join(folder, 'scrcast.yaml'), `publisher: {name: N}\nshow: {title: T, description: D}\n${more}\n`)

const publish = async (texts: Readonly<Record<string, string>>) => {
  await mkdir(join(folder, 'feeds'), { recursive: true })
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, 'feeds', name), text)
  const state = {
    version: 1,
    baseUrl: host.origin,
    feeds: [feed('everyone'), feed('police')],
    episodes: [],
    files: [],
  } as const
  await writeFile(join(folder, 'feeds', 'state.json'), formatState(state))
}

const ping = async () => pingHub(await openWorkspace(folder))
const sent = (name: string) =>
  `POST application/x-www-form-urlencoded hub.mode=publish&hub.url=${encodeURIComponent(`${host.origin}/${name}`)}`

test('the hub is told of each feed once, and again of one whose bytes changed', async () => {
  await publish({ 'everyone.xml': 'one', 'police.xml': 'one' })
  await ping()
  expect(told).toEqual([sent('everyone.xml'), sent('police.xml')])
  expect(await ping()).toMatchObject({ told: [] })
  await publish({ 'police.xml': 'two' })
  expect(await ping()).toEqual({ told: [`${host.origin}/police.xml`], unchanged: [`${host.origin}/everyone.xml`] })
  expect(told.slice(2)).toEqual([sent('police.xml')])
})

test('a hub that refuses is named with its answer, and is told again the next time', async () => {
  await publish({ 'everyone.xml': 'one' })
  answer = 403
  await expect(ping()).rejects.toThrow(expect.objectContaining({ message: expect.stringContaining('403 (not today)') }))
  answer = 204
  expect((await ping()).told).toHaveLength(1)
})

test('a hub that gives no answer is named', async () => {
  await publish({ 'everyone.xml': 'one' })
  await writeSettings('hub: http://127.0.0.1:9/')
  await expect(ping()).rejects.toThrow(expect.objectContaining({ code: 'publish/hub-unreachable' }))
})

test('a feed that is not yet on the host is not pinged', async () => {
  await publish({ 'everyone.xml': 'one' })
  await host.close()
  await expect(ping()).rejects.toThrow(expect.objectContaining({ code: 'pipeline/feed-not-on-host' }))
  expect(told).toEqual([])
})

test('a private show is never pinged', async () => {
  await publish({ 'everyone.xml': 'one' })
  await writeSettings(`hub: ${hubAddress()}\nprivate: true`)
  await expect(ping()).rejects.toThrow(expect.objectContaining({ code: 'pipeline/private-not-pinged' }))
  expect(told).toEqual([])
})

test('without a hub the failure says which setting names one', async () => {
  await publish({ 'everyone.xml': 'one' })
  await writeSettings('')
  await expect(ping()).rejects.toThrow(expect.objectContaining({ hint: expect.stringContaining('hub:') }))
})

test('what was told lies where no visitor reads it', async () => {
  await publish({ 'everyone.xml': 'one' })
  await ping()
  expect(await readdir(join(folder, 'feeds'))).toContain('pings.json')
  expect(await readFile(join(folder, 'feeds', 'pings.json'), 'utf8')).toContain(`${host.origin}/everyone.xml`)
  expect((await fetch(`${host.origin}/pings.json`)).status).toBe(404)
})
