import { parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { podcastGuid } from '../../src/publish/identity.ts'
import { audioBytes, bobbieEpisode } from './bobbie-episode.ts'
import { BASE, type BobbieInput, laterThan, planBobbie, textOf } from './plan-bobbie.ts'

const everyone = bobbieEpisode()
const police = bobbieEpisode({ audio: audioBytes(2), recording: { audience: 'police' } })
const health = bobbieEpisode({ audio: audioBytes(3), recording: { audience: 'health' } })

const plan = (input: BobbieInput = {}) =>
  planBobbie([], { episodes: [health, everyone, police], audiences: ['everyone', 'police', 'health'], ...input })
const read = (of: Awaited<ReturnType<typeof plan>>, path: string) => parseRssFeed(textOf(of, path))

describe('where editions are rendered for wanted audiences', () => {
  test('each audience has a feed, and each edition is in one feed alone', async () => {
    const planned = await plan()
    expect(planned.feeds.map(({ path }) => path)).toEqual(['everyone.xml', 'police.xml', 'health.xml'])
    const items = planned.feeds.flatMap(({ path }) => read(planned, path).items ?? [])
    for (const values of [items.map(({ guid }) => guid?.value), items.map(({ enclosures }) => enclosures?.[0]?.url)])
      expect(new Set(values).size).toBe(3)
  })

  test('a feed says whom it is for and where it stands, under a guid of its own', async () => {
    const feed = read(await plan(), 'police.xml')
    expect(feed.title).toBe('Safeguarding briefings: for police')
    expect(feed.description).toContain('for police')
    expect(feed.podcast?.guid).toBe(podcastGuid(`${BASE}/police.xml`))
    expect(feed.atom?.links?.[0]?.href).toBe(`${BASE}/police.xml`)
    expect(feed.itunes?.image).toMatch(/\/cover-/)
  })

  test('each feed names the others in its podroll, and not itself', async () => {
    const planned = await plan()
    const rolled = read(planned, 'police.xml').podcast?.podroll?.remoteItems?.map(({ feedGuid }) => feedGuid)
    expect(rolled).toEqual([podcastGuid(`${BASE}/everyone.xml`), podcastGuid(`${BASE}/health.xml`)])
  })

  test('the page of an audience leads to its feed on the subscribe page, and that of one without a feed does not', async () => {
    const planned = await plan()
    expect(textOf(planned, 'audiences/police/index.html')).toContain('href="../../subscribe/index.html#police"')
    expect(textOf(planned, 'subscribe/index.html')).toContain('id="police"')
    expect(textOf(planned, 'audiences/justice/index.html')).not.toContain('subscribe/index.html#')
  })

  test('editions share the page of their briefing, and each has its own transcript', async () => {
    const planned = await plan()
    const item = read(planned, 'police.xml').items?.[0]
    expect(item?.link).toBe(`${BASE}/briefings/bobbie/`)
    expect(item?.podcast?.transcripts?.at(-1)?.url).toBe(`${BASE}/briefings/bobbie/transcript-police.html`)
    const paths = planned.files.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    const page = textOf(planned, 'briefings/bobbie/index.html')
    expect(page.match(/bobbie-[\w-]*\.mp3/)?.[0]).not.toContain('police')
  })
})

test('a private site asks directories and search engines to leave it out; a public one says nothing of it', async () => {
  const hidden = await plan({ isPrivate: true })
  expect(textOf(hidden, 'police.xml')).toMatch(/<podcast:block>yes<\/podcast:block>/)
  expect(textOf(hidden, 'everyone.xml')).toMatch(/<itunes:block>Yes<\/itunes:block>/)
  expect(textOf(hidden, 'briefings/bobbie/index.html')).toContain('content="noindex, nofollow"')
  const open = await plan()
  for (const path of ['everyone.xml', 'briefings/bobbie/index.html'])
    expect(textOf(open, path)).not.toMatch(/block>|noindex/)
})

test('a wanted audience without an episode has no feed', async () => {
  expect((await plan({ audiences: ['everyone', 'leaders'] })).feeds.map(({ path }) => path)).toEqual(['everyone.xml'])
})

test('a feed that has lost its last episode stays, empty', async () => {
  const first = await plan()
  const later = await plan(laterThan(first.state, { episodes: [everyone, health] }))
  expect(read(later, 'police.xml').items ?? []).toEqual([])
  expect(later.stale).not.toContain('police.xml')
})

test('an audience that is wanted no more loses its feed; when it is wanted again the guid is the old one', async () => {
  const first = await plan()
  const without = await plan(
    laterThan(first.state, { audiences: ['everyone'], baseUrl: 'https://elsewhere.example.org' }),
  )
  expect(without.stale).toContain('police.xml')
  const again = await plan(laterThan(without.state, { baseUrl: 'https://elsewhere.example.org' }))
  expect(read(again, 'police.xml').podcast?.guid).toBe(podcastGuid(`${BASE}/police.xml`))
})

test('a feed that was first tried on this machine does not cost the published feed its guid', async () => {
  const real = await plan({ episodes: [everyone], baseUrl: BASE })
  const tried = await plan(laterThan(real.state, { baseUrl: 'http://127.0.0.1:8080' }))
  const moved = await plan(laterThan(tried.state, { baseUrl: 'https://elsewhere.example.org' }))
  expect(read(moved, 'everyone.xml').podcast?.guid).toBe(podcastGuid(`${BASE}/everyone.xml`))
  expect(read(moved, 'police.xml').podcast?.guid).toBe(podcastGuid('https://elsewhere.example.org/police.xml'))
})

test('a briefing that has an edition for one audience alone still has its page', async () => {
  const planned = await plan({ episodes: [police] })
  expect(textOf(planned, 'briefings/bobbie/index.html')).toContain('bobbie-police-')
  expect(read(planned, 'everyone.xml').items ?? []).toEqual([])
})
