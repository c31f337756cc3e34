import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { probeFeed, publishSite, serveSite } from '../../src/publish/index.ts'
import { audioBytes, episodeOnDisk } from '../publish/bobbie-episode.ts'
import { laterThan, planBobbie } from '../publish/plan-bobbie.ts'
import { freePort, startNginx } from './nginx.ts'

let folder = ''
let origin = ''
let former = ''
let nginx: ChildProcess | undefined

/** A briefing that was corrected, and one that was withdrawn, served by nginx as the README says. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrcast-nginx-'))
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const root = join(folder, 'feeds')
  const publish = async (input: Parameters<typeof planBobbie>[1]) => {
    const plan = await planBobbie([], { baseUrl: origin, ...input })
    await publishSite(plan, root)
    return plan
  }
  const first = await publish({
    episodes: [await episodeOnDisk(folder), await episodeOnDisk(folder, { slug: 'gone' })],
  })
  former = first.state.episodes.find(({ slug }) => slug === 'bobbie')?.media ?? ''
  const withdrawn = [{ slug: 'gone', withdrawnAt: '2026-12-01T08:00:00Z' }]
  const episodes = [await episodeOnDisk(folder, { audio: audioBytes(2) })]
  await publish(laterThan(first.state, { baseUrl: origin, withdrawn, episodes }))
  nginx = await startNginx(join(folder, 'nginx'), root, port)
})
afterAll(async () => {
  nginx?.kill()
  await rm(folder, { recursive: true, force: true })
})

test('nginx, set up as the README says, serves feeds and audio without a fault', async () => {
  expect(await probeFeed(`${origin}/everyone.xml`)).toEqual([])
})

test.each([
  ['a withdrawn briefing', '/briefings/gone/', 'This briefing was withdrawn'],
  ['its files', '/briefings/gone/gone-0123456789.mp3', 'This briefing was withdrawn'],
])('%s: gone, and the page says so', async (_, path, words) => {
  const response = await fetch(`${origin}${path}`)
  expect(response.status).toBe(410)
  expect(await response.text()).toContain(words)
})

test('former audio of a corrected briefing is gone, and its page says why', async () => {
  const response = await fetch(`${origin}/${former}`)
  expect(response.status).toBe(410)
  expect(await response.text()).toContain('The audio was corrected on 1 December 2026')
})

test.each(['/state.json', '/gone.map', '/.hidden', '/nothing'])('%s: the site’s own page for nothing', async (path) => {
  const response = await fetch(`${origin}${path}`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('There is nothing at this address')
})

test('text is sent smaller, and asked for anew each time', async () => {
  const { headers } = await fetch(`${origin}/everyone.xml`)
  expect(headers.get('content-encoding')).toBe('gzip')
  expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-cache')
})

test('pages have the headers that they have on this machine', async () => {
  const here = await serveSite({ folder: join(folder, 'feeds'), port: 0 })
  try {
    for (const path of [
      '/',
      '/briefings/bobbie/',
      '/briefings/bobbie/player.html',
      '/briefings/gone/',
      '/briefings/gone/player.html?again',
      '/nothing',
      '/assets/site.css',
    ])
      expect(await pageHeadersOf(`${origin}${path}`), path).toEqual(await pageHeadersOf(`${here.origin}${path}`))
  } finally {
    await here.close()
  }
})

const pageHeadersOf = async (address: string) => {
  const { status, headers } = await fetch(address)
  return { status, policy: headers.get('content-security-policy') }
}
