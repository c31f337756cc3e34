import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../src/shared/index.ts'
import { Gpodder } from './gpodder.ts'
import { freePort, ScrcastWorkspace, stop } from './scrcast-workspace.ts'

let folder = ''
let slug = ''
let origin = ''
let feed = ''
let host: ChildProcess
let scrcast: ScrcastWorkspace
/** A hub that notes every request. */
let hub: Server
const told: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-private-'))
  scrcast = new ScrcastWorkspace(join(folder, 'workspace'))
  hub = createServer((request, response) => {
    told.push(`${request.method} ${request.url}`)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(hub, 'listening')
  await scrcast.run('init', '--yes')
  // A server that listens on a port has an address that is no string.
  const { port: hubPort } = hub.address() as AddressInfo
  await appendFile(join(scrcast.folder, 'scrcast.yaml'), `private: true\nhub: http://127.0.0.1:${hubPort}/\n`)
  slug = await scrcast.approveExample('short')
  await scrcast.run('render', slug)
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  await scrcast.run('publish', '--base-url', origin)
  ;({ feed, host } = await scrcast.serve(port))
})
afterAll(async () => {
  await stop(host)
  hub.close()
  await rm(folder, { recursive: true, force: true })
})

const get = async (address: string): Promise<{ readonly status: number; readonly body: string }> => {
  const response = await fetch(address)
  return { status: response.status, body: await response.text() }
}
/** The address of the private site, with a slash at its end. */
const site = (): string => feed.slice(0, -'everyone.xml'.length)
const published = async (): Promise<readonly string[]> => {
  const entries = await readdir(join(scrcast.folder, 'feeds'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('a private show, made and served by the command line', () => {
  test('stands under 32 digits that nobody can guess, and has no file outside of them', async () => {
    expect(feed).toMatch(new RegExp(`^${origin}/p/[0-9a-f]{32}/everyone\\.xml$`))
    const secret = new URL(site()).pathname
    const paths = await published()
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => !path.includes(secret))).toEqual([])
  })

  test('is found at no other address of the host', async () => {
    for (const path of [
      '',
      'everyone.xml',
      'p/',
      'sitemap.txt',
      'robots.txt',
      'pagefind/pagefind.js',
      `briefings/${slug}/`,
    ]) {
      const { status, body } = await get(`${origin}/${path}`)
      expect([path, status]).toEqual([path, 404])
      expect(body).not.toContain(new URL(site()).pathname.split('/')[2])
    }
  })

  test('asks directories to leave it out, in both forms, and names no hub', async () => {
    const { status, body } = await get(feed)
    const { itunes, podcast, atom } = parseRssFeed(body)
    expect(status).toBe(200)
    expect(itunes?.block).toBe(true)
    expect(podcast?.blocks).toEqual([{ value: true }])
    expect(podcast?.podroll).toBeUndefined()
    expect(atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([['self', feed]])
  })

  test('keeps audio, transcripts, chapters, cover and pages under the same secret', async () => {
    const { items = [], itunes } = parseRssFeed((await get(feed)).body)
    const [item] = items
    const addresses = [
      itunes?.image,
      item?.link,
      item?.enclosures?.[0]?.url,
      item?.podcast?.chapters?.url,
      ...(item?.podcast?.transcripts ?? []).map(({ url }) => url),
    ]
    expect(addresses).toHaveLength(7)
    for (const address of addresses) {
      expect(address).toMatch(new RegExp(`^${site()}`))
      expect((await fetch(address ?? '')).status).toBe(200)
    }
  })

  test('asks search engines to leave out every page, has no sitemap, and tells no other site where a visitor comes from', async () => {
    const pages = (await published()).filter((path) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(5)
    for (const path of pages) {
      const page = await readFile(path, 'utf8')
      expect(page).toContain('<meta name="robots" content="noindex, nofollow">')
      expect(page).toContain('<meta name="referrer" content="no-referrer">')
    }
    expect((await get(`${site()}sitemap.txt`)).status).toBe(404)
    expect((await get(`${site()}robots.txt`)).body).toBe('User-agent: *\nDisallow: /\n')
  })

  test('is never pinged: the command refuses, says why, and the hub hears nothing', async () => {
    const { code, stderr } = await scrcast.try('ping')
    expect([code, told]).toEqual([1, []])
    expect(stderr).toContain('private')
  })

  test('keeps its record of publication where no visitor reads it', async () => {
    const record = (await published()).find((path) => path.endsWith('/state.json')) ?? ''
    expect(JSON.parse(await readFile(record, 'utf8'))).toMatchObject({
      baseUrl: site().slice(0, -1),
      episodes: [{ slug }],
    })
    expect((await get(`${site()}state.json`)).status).toBe(404)
    expect((await scrcast.run('status', '--json')).includes('"published"')).toBe(true)
  })

  test('keeps its address when it is published again', async () => {
    await scrcast.run('publish', '--base-url', origin)
    expect(await readdir(join(scrcast.folder, 'feeds', 'p'))).toHaveLength(1)
    expect((await get(feed)).status).toBe(200)
  })

  test('reaches a podcast client whole', async () => {
    const gpodder = new Gpodder(join(folder, 'gpodder'))
    await gpodder.subscribe(feed)
    await gpodder.download()
    const rendered = await readFile(join(scrcast.folder, 'audio', slug, 'everyone.mp3'))
    expect(await gpodder.downloads()).toEqual([sha256(rendered)])
  })

  test('withdraws a briefing under its secret address too', async () => {
    const audio = parseRssFeed((await get(feed)).body).items?.[0]?.enclosures?.[0]?.url ?? ''
    await scrcast.run('withdraw', slug, '--reason', 'for a test')
    expect((await get(audio)).status).toBe(410)
    expect(parseRssFeed((await get(feed)).body).items ?? []).toEqual([])
  })
})
