import { parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { audioBytes, bobbieEpisode } from './bobbie-episode.ts'
import { BASE, laterThan, planBobbie, textOf } from './plan-bobbie.ts'

const feedOf = (plan: Awaited<ReturnType<typeof planBobbie>>) => parseRssFeed(textOf(plan, 'everyone.xml'))

test('media come first, pages next, then what leads to them, feeds last', async () => {
  const { files } = await planBobbie()
  const roles = files.map(({ role }) => role)
  expect([...new Set(roles)]).toEqual(['media', 'page', 'front', 'feed'])
  expect(roles.indexOf('feed')).toBe(roles.length - 1)
})

test('every file name is of small letters, digits, hyphens and points', async () => {
  const { files } = await planBobbie([{}, { slug: 'second-2' }])
  for (const { path } of files) expect(path).toMatch(/^[a-z0-9./-]+$/)
})

test('the same input gives the same plan', async () => {
  expect(await planBobbie()).toEqual(await planBobbie())
})

test('a second publication of the same gives the same bytes, whatever the clock says', async () => {
  const first = await planBobbie()
  const second = await planBobbie([{}], laterThan(first.state))
  expect(second.files).toEqual(first.files)
  expect(second.state).toEqual(first.state)
  expect(second.stale).toEqual([])
})

test('a moved site keeps its guids', async () => {
  const first = await planBobbie()
  const moved = await planBobbie([{}], laterThan(first.state, { baseUrl: 'https://elsewhere.example.org' }))
  expect(feedOf(moved).podcast?.guid).toBe(feedOf(first).podcast?.guid)
  expect(feedOf(moved).items?.[0]?.guid).toEqual(feedOf(first).items?.[0]?.guid)
  expect(feedOf(moved).items?.[0]?.link).toBe('https://elsewhere.example.org/briefings/bobbie/')
})

test('a site tried out on this machine gets its lasting guids at its first real address', async () => {
  const tried = await planBobbie([{}], { baseUrl: 'http://127.0.0.1:8080' })
  const real = await planBobbie([{}], laterThan(tried.state))
  expect(feedOf(real).podcast?.guid).toBe(feedOf(await planBobbie()).podcast?.guid)
  expect(feedOf(real).items?.[0]?.guid).not.toEqual(feedOf(tried).items?.[0]?.guid)
  const triedAgain = await planBobbie([{}], laterThan(real.state, { baseUrl: 'http://127.0.0.1:8080' }))
  expect(feedOf(triedAgain).podcast?.guid).toBe(feedOf(real).podcast?.guid)
})

test('another title changes the build date, and neither guid nor publication date', async () => {
  const first = await planBobbie()
  const second = await planBobbie([{ title: 'Another title' }], laterThan(first.state))
  expect(feedOf(second).lastBuildDate).toBe('Tue, 01 Dec 2026 08:00:00 GMT')
  expect(feedOf(second).items?.[0]?.pubDate).toBe('Tue, 24 Nov 2026 18:00:00 GMT')
  expect(feedOf(second).items?.[0]?.guid).toEqual(feedOf(first).items?.[0]?.guid)
})

test('corrected audio gets another address under the same guid', async () => {
  const first = await planBobbie()
  const second = await planBobbie([{ audio: audioBytes(2) }], laterThan(first.state))
  const [before, after] = [first, second].map((plan) => feedOf(plan).items?.[0])
  expect(after?.guid).toEqual(before?.guid)
  expect(after?.enclosures?.[0]?.url).not.toBe(before?.enclosures?.[0]?.url)
  expect(second.stale).toEqual([expect.stringMatching(/\.mp3$/)])
})

test('corrected audio is said with its date, until it is corrected again', async () => {
  const first = await planBobbie()
  expect(feedOf(first).items?.[0]?.description).not.toContain('corrected')
  const second = await planBobbie([{ audio: audioBytes(2) }], laterThan(first.state))
  const third = await planBobbie([{ audio: audioBytes(2) }], {
    state: second.state,
    now: new Date('2026-12-24T08:00:00Z'),
  })
  for (const plan of [second, third]) {
    expect(feedOf(plan).items?.[0]?.description).toContain('The audio was corrected on 1 December 2026.')
    expect(feedOf(plan).items?.[0]?.content?.encoded).toContain('The audio was corrected on 1 December 2026.')
  }
})

test('an episode keeps its number when others come and go; each year begins with 1', async () => {
  const numbers = (plan: Awaited<ReturnType<typeof planBobbie>>) =>
    feedOf(plan).items?.map(({ title, itunes }) => `${title} ${itunes?.season}/${itunes?.episode}`)
  const first = await planBobbie([{ title: 'b' }, { slug: 'c', title: 'c' }])
  expect(numbers(first)).toEqual(['b 2026/1', 'c 2026/2'])
  const second = await planBobbie(
    [
      { slug: 'a', title: 'a' },
      { slug: 'c', title: 'c' },
    ],
    laterThan(first.state),
  )
  expect(numbers(second)).toEqual(['a 2026/3', 'c 2026/2'])
  const next = { state: second.state, now: new Date('2027-01-02T08:00:00Z') }
  expect(numbers(await planBobbie([{ slug: 'd', title: 'd' }], next))).toEqual(['d 2027/1'])
})

test('an episode that left and comes back has its old guid and date', async () => {
  const both = await planBobbie([{}, { slug: 'second' }])
  const one = await planBobbie([{ slug: 'second' }], laterThan(both.state))
  expect(one.state.episodes.find(({ slug }) => slug === 'bobbie')?.mediaSha256).toBe('')
  const again = await planBobbie([{}, { slug: 'second' }], laterThan(one.state))
  expect(again.state.episodes).toEqual(both.state.episodes)
})

test('a withdrawn briefing is on the list of what is gone, under the path of the site', async () => {
  const first = await planBobbie([{}, { slug: 'second' }])
  expect(first.files.map(({ path }) => path)).not.toContain('gone.map')
  const withdrawn = [{ slug: 'second', withdrawnAt: '2026-12-01T08:00:00Z' }]
  expect(textOf(await planBobbie([{}], laterThan(first.state, { withdrawn })), 'gone.map')).toBe(
    '~^/briefings/briefings/second/ /briefings/briefings/second/index.html;\n',
  )
})

test('the newest episode stands first', async () => {
  const first = await planBobbie([{ title: 'Old' }])
  const second = await planBobbie([{ title: 'Old' }, { slug: 'a-second', title: 'Young' }], laterThan(first.state))
  expect(feedOf(second).items?.map(({ title }) => title)).toEqual(['Young', 'Old'])
  expect(textOf(second, 'index.html')).toMatch(/Young[\s\S]*Old/)
})

test('an edition for one audience is left out, and said so', async () => {
  const episodes = [bobbieEpisode(), bobbieEpisode({ recording: { audience: 'police' } })]
  const plan = await planBobbie([], { episodes })
  expect(feedOf(plan).items).toHaveLength(1)
  expect(plan.warnings).toEqual([expect.stringContaining('for police is left out')])
})

test('a site for this machine alone is warned about, once', async () => {
  const first = await planBobbie([{}], { baseUrl: 'http://127.0.0.1:8080' })
  expect(first.warnings).toEqual([expect.stringContaining('only this machine can reach')])
  expect((await planBobbie([{}], laterThan(first.state, { baseUrl: 'http://127.0.0.1:8080' }))).warnings).toEqual([])
})

test.each([
  ['a bad address', { baseUrl: 'example.org' }, 'publish/bad-base-url'],
  ['a cover that is no picture', { cover: Buffer.from('GIF89a') }, 'publish/bad-cover'],
  ['a missing template', { templates: {} }, 'publish/template-missing'],
])('%s is refused', async (_, input, code) => {
  await expect(planBobbie([{}], input)).rejects.toThrow(expect.objectContaining({ code }))
})

test('the plan names the address of the feed and of the front page', async () => {
  const { feeds, home } = await planBobbie()
  expect(feeds).toEqual([{ audience: 'everyone', path: 'everyone.xml', address: `${BASE}/everyone.xml` }])
  expect(home).toBe(`${BASE}/`)
})
