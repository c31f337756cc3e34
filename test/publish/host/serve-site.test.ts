import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedSite, serveSite } from '../../../src/publish/index.ts'

const FILES: Readonly<Record<string, string>> = {
  'everyone.xml': '<rss/>',
  'index.html': '<h1>Home</h1>',
  'gone.map':
    '~^/above/briefings/gone/ /above/briefings/gone/index.html;\n/above/briefings/bobbie/bobbie-former.mp3 /above/briefings/bobbie/index.html;\n',
  'briefings/gone/index.html': '<h1>Withdrawn</h1>',
  'briefings/gone/left.mp3': '0123456789',
  '404.html': '<h1>There is nothing at this address</h1>',
  'state.json': '{}',
  '.secret': 'secret',
  '.hidden/file.txt': 'secret',
  'assets/site.css': 'body {}',
  'briefings/bobbie/index.html': '<h1>Bobbie</h1>',
  'briefings/bobbie/player.html': '<h1>Bobbie</h1>',
  'briefings/bobbie/long.html': '<p>The same words again.</p>\n'.repeat(500),
  'briefings/bobbie/bobbie-0123456789.mp3': '0123456789',
  'briefings/bobbie/bobbie-0123456789.vtt': 'WEBVTT',
  'briefings/bobbie/bobbie-0123456789.srt': '1',
  'briefings/bobbie/bobbie-0123456789.chapters.json': '{}',
}
const LONG_TEXT = '<p>The same words again.</p>\n'.repeat(500)
const LONG = '/briefings/bobbie/long.html'
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
  await symlink(join(folder, 'outside.txt'), join(folder, 'feeds', 'linked.txt'))
  await symlink(folder, join(folder, 'feeds', 'linked'))
  await symlink('index.html', join(folder, 'feeds', 'same.html'))
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

/** An answer as it came, not undone by the client. */
const bytesOf = (path: string, headers: Readonly<Record<string, string>>) =>
  new Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }>((resolve, reject) => {
    const { hostname, port } = new URL(site.origin)
    const sent = request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }))
    })
    sent.on('error', reject)
    sent.end()
  })

const headerOf = async (name: string): Promise<string> => (await get(AUDIO)).headers.get(name) ?? ''

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
    ['bytes=-100', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=8-9,20-30', 206, '89', 'bytes 8-9/10'],
    ['lines=1-2', 200, '0123456789', null],
    ['bytes=3-1', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
    ['bytes=', 200, '0123456789', null],
    ['bytes=0-4,3-6', 200, '0123456789', null],
    ['bytes=0-0,1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8', 200, '0123456789', null],
  ])('%s gives %d', async (range, status, body, contentRange) => {
    const response = await get(AUDIO, { range })
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(body)
    expect(response.headers.get('content-range')).toBe(contentRange)
  })

  test.each(['bytes=20-30', 'bytes=-0', 'bytes=20-,30-'])('none of %s is there', async (range) => {
    const response = await get(AUDIO, { range })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */10')
  })

  test('several come in one answer, in the order asked for, each with its place', async () => {
    const response = await get(AUDIO, { range: 'bytes=8-, 0-1' })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(null)
    const [, boundary] = response.headers.get('content-type')?.match(/^multipart\/byteranges; boundary=(\S+)$/) ?? []
    const part = (place: string, bytes: string) =>
      `\r\n--${boundary}\r\nContent-Type: audio/mpeg\r\nContent-Range: bytes ${place}/10\r\n\r\n${bytes}`
    const body = await response.text()
    expect(body).toBe(`${part('8-9', '89')}${part('0-1', '01')}\r\n--${boundary}--\r\n`)
    expect(response.headers.get('content-length')).toBe(String(body.length))
  })

  test.each([
    ['another version', async () => '"another"', 200],
    ['a version told only weakly', async () => `W/${await headerOf('etag')}`, 200],
    ['the same version', () => headerOf('etag'), 206],
    ['the same time', () => headerOf('last-modified'), 206],
    ['another time', async () => new Date(0).toUTCString(), 200],
  ])('a part of %s', async (_, condition, status) => {
    expect((await get(AUDIO, { range: 'bytes=0-3', 'if-range': await condition() })).status).toBe(status)
  })

  test('HEAD has no parts', async () => {
    const response = await get(AUDIO, { range: 'bytes=0-3' }, 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('10')
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

describe('compression', () => {
  test.each([
    ['br, gzip;q=0.8', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ])('text is sent smaller to a client that takes %s', async (accepted, coding, undo) => {
    const { headers, body } = await bytesOf(LONG, { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(coding)
    expect(headers.vary).toBe('accept-encoding')
    expect(body.length).toBeLessThan(LONG_TEXT.length / 10)
    expect(undo(body).toString()).toBe(LONG_TEXT)
  })

  test.each([
    ['a client that takes none', LONG, {}],
    ['a client that names only what we cannot make', LONG, { 'accept-encoding': 'zstd, identity' }],
    ['a client that asks for a part', LONG, { 'accept-encoding': 'gzip', range: 'bytes=0-99999' }],
    ['text of a few bytes', '/assets/site.css', { 'accept-encoding': 'gzip' }],
    ['audio', AUDIO, { 'accept-encoding': 'gzip' }],
  ])('%s: as it is', async (_, path, asked) => {
    const { headers, body } = await bytesOf(path, asked)
    expect(headers['content-encoding']).toBeUndefined()
    expect(Number(headers['content-length'])).toBe(body.length)
  })

  test('a cache is told that text depends on it, also where it is sent as it is; audio does not', async () => {
    expect((await bytesOf(LONG, {})).headers.vary).toBe('accept-encoding')
    expect((await bytesOf(AUDIO, {})).headers.vary).toBeUndefined()
  })

  test('what a client was sent compressed is known to be unchanged by its own tag', async () => {
    const { headers } = await bytesOf(LONG, { 'accept-encoding': 'gzip' })
    expect(headers.etag).toMatch(/^W\//)
    expect(await statusOf(LONG, { 'if-none-match': headers.etag ?? '', 'accept-encoding': 'gzip' })).toBe(304)
  })
})

test('a browser that asks first is told that a script of another site may ask for parts', async () => {
  const asks = { origin: 'https://elsewhere.example.org', 'access-control-request-headers': 'range' }
  const { status, headers } = await get(AUDIO, asks, 'OPTIONS')
  expect(status).toBe(204)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD')
  expect(headers.get('access-control-allow-headers')).toContain('range')
})

test.each(['/%zz', '/briefings/%', '/%C3%28.mp3'])(
  '%s, which nobody can spell out: the site’s own page for nothing',
  async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('There is nothing at this address')
  },
)

test.each(['POST', 'PUT', 'DELETE'])('%s is not for a site that is only read', async (method) => {
  const response = await get('/everyone.xml', {}, method)
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

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
  '/briefings/%67one/left.mp3',
])('what was withdrawn is gone: %s', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(410)
  expect(await response.text()).toBe('<h1>Withdrawn</h1>')
})

test('audio that other audio took the place of is gone, and the page of its briefing says why', async () => {
  const response = await get('/briefings/bobbie/bobbie-former.mp3')
  expect(response.status).toBe(410)
  expect(await response.text()).toBe('<h1>Bobbie</h1>')
  expect((await get('/briefings/bobbie/')).status).toBe(200)
})

test('a briefing whose name begins like that of a withdrawn one is not gone', async () => {
  expect((await get('/briefings/gone-2/')).status).toBe(404)
})

test('what does not exist gets the site’s own page', async () => {
  const response = await get('/nothing/here')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('There is nothing at this address')
})

test.each(['/..%5coutside.txt', '/index.html%00.txt', '//index.html', `/${'long'.repeat(1000)}`])(
  'a path that no file can have gets the site’s own page: %s',
  async (path) => {
    const { headers, body } = await bytesOf(path, {})
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body.toString()).toContain('There is nothing at this address')
    expect(await statusOf(path)).toBe(404)
  },
)

test('a whole address is taken in the place of a path', async () => {
  expect(await statusOf('http://podcasts.example.org/index.html')).toBe(200)
  expect(await statusOf('http://podcasts.example.org')).toBe(200)
  expect(await statusOf('http://podcasts.example.org/state.json')).toBe(404)
})

test.each([
  ['/index.html', "frame-ancestors 'none'"],
  ['/nothing/here', "frame-ancestors 'none'"],
  ['/briefings/bobbie/player.html', 'frame-ancestors *'],
  ['/briefings/gone/', "frame-ancestors 'none'"],
  ['/briefings/gone/player.html?from=intranet', 'frame-ancestors *'],
])('%s says what it may load and who may show it within a page of theirs', async (path, framing) => {
  const { headers } = await get(path)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'; script-src 'self'")
  expect(headers.get('content-security-policy')).toContain(framing)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('a feed has no policy of a page', async () => {
  expect((await get('/everyone.xml')).headers.get('content-security-policy')).toBeNull()
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
  '/%252e%252e/outside.txt',
  '/%c0%ae%c0%ae/outside.txt',
  '/....//outside.txt',
  '/briefings/../../outside.txt',
  '/linked.txt',
  '/linked/outside.txt',
  '/%',
])('%s gives nothing away', async (path) => {
  expect(await statusOf(path)).toBeGreaterThanOrEqual(400)
  expect(await statusOf(path)).toBeLessThan(500)
})

test('a link to a file within the site is followed', async () => {
  expect(await statusOf('/same.html')).toBe(200)
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
