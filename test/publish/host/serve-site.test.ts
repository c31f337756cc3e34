import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedSite, serveSite } from '../../../src/publish/index.ts'

const FILES: Readonly<Record<string, string>> = {
  'everyone.xml': '<rss/>',
  'index.html': '<h1>Home</h1>',
  'gone.map': '~^/briefings/gone/ 1;\n',
  'briefings/gone/index.html': '<h1>Withdrawn</h1>',
  'briefings/gone/left.mp3': '0123456789',
  '404.html': '<h1>There is nothing at this address</h1>',
  'state.json': '{}',
  '.secret': 'secret',
  '.hidden/file.txt': 'secret',
  'assets/site.css': 'body {}',
  'briefings/bobbie/index.html': '<h1>Bobbie</h1>',
  'briefings/bobbie/bobbie-0123456789.mp3': '0123456789',
  'briefings/bobbie/bobbie-0123456789.vtt': 'WEBVTT',
  'briefings/bobbie/bobbie-0123456789.srt': '1',
  'briefings/bobbie/bobbie-0123456789.chapters.json': '{}',
}
const AUDIO = '/briefings/bobbie/bobbie-0123456789.mp3'

let folder = ''
let site: ServedSite

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-serve-'))
  await writeFile(join(folder, 'outside.txt'), 'outside')
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(join(folder, 'feeds', path, '..'), { recursive: true })
    await writeFile(join(folder, 'feeds', path), content)
  }
  site = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
})
afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(`${site.origin}${path}`, { headers, method, redirect: 'manual' })

/** The status of a request that is sent as it is, its path not tidied and no header added by the client. */
const statusOf = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(site.origin)
    const sent = request({ hostname, port, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })

test('it names each feed, on this machine alone', () => {
  expect(site.addresses).toEqual([`${site.origin}/everyone.xml`])
  expect(new URL(site.origin).hostname).toBe('127.0.0.1')
})

describe('types', () => {
  test.each([
    ['/everyone.xml', 'application/rss+xml; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
    ['/briefings/bobbie/', 'text/html; charset=utf-8'],
    ['/assets/site.css', 'text/css; charset=utf-8'],
    [AUDIO, 'audio/mpeg'],
    [AUDIO.replace('mp3', 'vtt'), 'text/vtt; charset=utf-8'],
    [AUDIO.replace('mp3', 'srt'), 'application/x-subrip'],
    [AUDIO.replace('mp3', 'chapters.json'), 'application/json+chapters'],
  ])('%s is %s', async (path, type) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
  })
})

describe('byte ranges', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-100', 206, '89', 'bytes 8-9/10'],
    ['lines=1-2', 200, '0123456789', null],
  ])('%s gives %d', async (range, status, body, contentRange) => {
    const response = await get(AUDIO, { range })
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(body)
    expect(response.headers.get('content-range')).toBe(contentRange)
  })

  test('one beyond the end is not satisfiable', async () => {
    const response = await get(AUDIO, { range: 'bytes=20-30' })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */10')
  })

  test('one for a version that has changed gives the whole', async () => {
    const response = await get(AUDIO, { range: 'bytes=0-3', 'if-range': '"another"' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
  })
})

test('HEAD says what GET would, without the body', async () => {
  const response = await get(AUDIO, {}, 'HEAD')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-length')).toBe('10')
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(response.headers.get('content-type')).toBe('audio/mpeg')
  expect(await response.text()).toBe('')
})

test.each([
  ['etag', 'if-none-match'],
  ['last-modified', 'if-modified-since'],
])('a client that sends its %s back is told that nothing changed', async (given, asked) => {
  const value = (await get('/everyone.xml')).headers.get(given)
  expect(await statusOf('/everyone.xml', { [asked]: value ?? '' })).toBe(304)
  expect(await statusOf('/everyone.xml', { [asked]: '"another"' })).toBe(200)
})

test.each(['/everyone.xml', AUDIO, AUDIO.replace('mp3', 'vtt'), AUDIO.replace('mp3', 'chapters.json')])(
  'scripts of other sites may read %s',
  async (path) => {
    expect((await get(path)).headers.get('access-control-allow-origin')).toBe('*')
  },
)

test('a folder without its slash leads to the one with it', async () => {
  const response = await get('/briefings/bobbie')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/briefings/bobbie/')
})

test.each([
  '/briefings/gone/',
  '/briefings/gone/index.html',
  '/briefings/gone/left.mp3',
  '/briefings/gone/was.mp3?x=1',
])('what was withdrawn is gone: %s', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(410)
  expect(await response.text()).toBe('<h1>Withdrawn</h1>')
})

test('a briefing whose name begins like that of a withdrawn one is not gone', async () => {
  expect((await get('/briefings/gone-2/')).status).toBe(404)
})

test('what does not exist gets the site’s own page', async () => {
  const response = await get('/nothing/here')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('There is nothing at this address')
})

test.each([
  '/state.json',
  '/gone.map',
  '/./state.json',
  '//state.json',
  '/%73tate.json',
  '/briefings/../state.json',
  '/.secret',
  '/.hidden/file.txt',
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/briefings/..%2f..%2foutside.txt',
  '/..%5coutside.txt',
  '/index.html%00.txt',
])('%s gives nothing away', async (path) => {
  expect(await statusOf(path)).toBeGreaterThanOrEqual(400)
  expect(await statusOf(path)).toBeLessThan(500)
})

test('a port that another program has is refused with a hint', async () => {
  const port = Number(new URL(site.origin).port)
  await expect(serveSite({ folder, port })).rejects.toThrow(
    expect.objectContaining({ code: 'publish/port-in-use', hint: expect.stringContaining(`--port ${port + 1}`) }),
  )
})

test('a closed site answers no more', async () => {
  const other = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
  await other.close()
  await expect(fetch(other.origin)).rejects.toThrow()
})
