import { createHash } from 'node:crypto'
import { parseRssFeed } from 'feedsmith'
import { parseFeed } from 'podcast-partytime'
import { describe, expect, test } from 'vitest'
import { podcastGuid } from '../../../src/publish/identity.ts'
import { lintPlan } from '../../../src/publish/lint/lint-plan.ts'
import { audioBytes, show } from '../bobbie-episode.ts'
import { BASE, planBobbie, textOf } from '../plan-bobbie.ts'

const NORTHMERE = 'Northmere Safeguarding Children Partnership'
const PAGE = `${BASE}/briefings/bobbie`
const media = (ending: string) =>
  expect.stringMatching(new RegExp(`^${PAGE}/bobbie-[0-9a-f]{10}\\.${ending}$`.replaceAll('/', '\\/')))

const plan = await planBobbie([{}, { slug: 'second', approval: { explicit: true, rights: 'ogl' } }])
const xml = textOf(plan, 'everyone.xml')

const channel = () => parseRssFeed(xml)
const item = (index = 0) => channel().items?.[index]
const partytime = async () => {
  const feed = await parseFeed(xml)
  if (feed === null) throw new Error('podcast-partytime does not read the feed')
  return feed
}

describe('feedsmith reads of the channel', () => {
  const cases: readonly (readonly [field: string, read: () => unknown, value: unknown])[] = [
    ['title', () => channel().title, 'Safeguarding briefings'],
    ['link', () => channel().link, `${BASE}/`],
    ['language', () => channel().language, 'en-gb'],
    ['copyright', () => channel().copyright, NORTHMERE],
    ['generator', () => channel().generator, 'scrcast'],
    ['build date', () => channel().lastBuildDate, 'Tue, 24 Nov 2026 18:00:00 GMT'],
    [
      'self link',
      () => channel().atom?.links,
      [{ href: `${BASE}/everyone.xml`, rel: 'self', type: 'application/rss+xml' }],
    ],
    ['image', () => channel().image, expect.objectContaining({ url: channel().itunes?.image, link: `${BASE}/` })],
    ['itunes:image', () => channel().itunes?.image, expect.stringMatching(/\/cover-[0-9a-f]{10}\.png$/)],
    ['itunes:category', () => channel().itunes?.categories, [{ text: 'Government' }]],
    ['itunes:author', () => channel().itunes?.author, NORTHMERE],
    ['itunes:type', () => channel().itunes?.type, 'episodic'],
    ['no itunes:owner', () => channel().itunes?.owner, undefined],
    ['itunes:explicit, since one episode is', () => channel().itunes?.explicit, true],
    ['podcast:guid', () => channel().podcast?.guid, podcastGuid(`${BASE}/everyone.xml`)],
    ['podcast:locked', () => channel().podcast?.locked, { value: true }],
    ['podcast:medium', () => channel().podcast?.medium, 'podcast'],
    ['podcast:txt', () => channel().podcast?.txts, [{ display: 'true', purpose: 'ai-content' }]],
  ]
  test.each(cases)('%s', (_, read, value) => {
    expect(read()).toEqual(value)
  })
})

describe('feedsmith reads of an episode', () => {
  const cases: readonly (readonly [field: string, read: () => unknown, value: unknown])[] = [
    ['title', () => item()?.title, 'Learning from “Bobbie”'],
    ['guid', () => item()?.guid, { value: expect.stringMatching(/^[0-9a-f-]{36}$/), isPermaLink: false }],
    ['link', () => item()?.link, `${PAGE}/`],
    ['pubDate', () => item()?.pubDate, 'Tue, 24 Nov 2026 18:00:00 GMT'],
    ['enclosure', () => item()?.enclosures, [{ url: media('mp3'), length: 4100, type: 'audio/mpeg' }]],
    [
      'description, content note first',
      () => item()?.description,
      expect.stringMatching(/^This briefing talks about injuries/),
    ],
    [
      'notes, content note first',
      () => item()?.content?.encoded,
      expect.stringMatching(/^<p>This briefing talks about/),
    ],
    ['itunes:summary without markup', () => item()?.itunes?.summary, expect.not.stringContaining('<')],
    ['itunes:duration in seconds', () => item()?.itunes?.duration, 220],
    ['itunes:explicit of each', () => [item(0)?.itunes?.explicit, item(1)?.itunes?.explicit], [false, true]],
    ['season and number', () => [item()?.itunes?.season, item()?.itunes?.episode], [2026, 1]],
    [
      'podcast:season, podcast:episode',
      () => [item(1)?.podcast?.season?.number, item(1)?.podcast?.episode?.number],
      [2026, 2],
    ],
    [
      'the audio again, with its integrity',
      () => item()?.podcast?.alternateEnclosures,
      [
        {
          type: 'audio/mpeg',
          length: 4100,
          bitrate: 64_000,
          default: true,
          sources: [{ uri: media('mp3') }],
          integrity: { type: 'sri', value: `sha256-${createHash('sha256').update(audioBytes()).digest('base64')}` },
        },
      ],
    ],
    ['itunes:episodeType', () => item()?.itunes?.episodeType, 'full'],
    [
      'podcast:chapters',
      () => item()?.podcast?.chapters,
      { url: media('chapters.json'), type: 'application/json+chapters' },
    ],
    ['podcast:txt', () => item()?.podcast?.txts, [{ display: 'true', purpose: 'ai-content' }]],
    ['rights', () => item()?.dc?.rights, [`The review and this briefing are published by ${NORTHMERE}.`]],
    ['no licence where the review has none', () => item()?.podcast?.license, undefined],
    ['licence', () => item(1)?.podcast?.license, expect.objectContaining({ display: 'Open Government Licence v3.0' })],
    ['psc chapters', () => item()?.psc?.chapters?.at(1), { start: '00:01:00', title: 'What happened' }],
  ]
  test.each(cases)('%s', (_, read, value) => {
    expect(read()).toEqual(value)
  })

  test('transcripts as VTT, SRT and HTML, in that order', () => {
    const { transcripts } = item()?.podcast ?? {}
    expect(transcripts?.map(({ type }) => type)).toEqual(['text/vtt', 'application/x-subrip', 'text/html'])
    expect(transcripts?.map(({ url }) => url)).toEqual([media('vtt'), media('srt'), `${PAGE}/transcript.html`])
  })
})

describe('podcast-partytime reads', () => {
  test('the podcast tags that it knows', async () => {
    const { pc20support } = await partytime()
    expect(pc20support).toEqual({
      1: ['transcript', 'chapters'],
      2: ['person', 'season', 'episode'],
      3: ['guid', 'alternateEnclosure', 'license'],
      4: ['medium'],
    })
  })

  test('the episode as the feed says it', async () => {
    const [first] = (await partytime()).items
    expect(first).toMatchObject({
      title: 'Learning from “Bobbie”',
      duration: 220,
      explicit: false,
      link: `${PAGE}/`,
      enclosure: { url: media('mp3'), length: 4100, type: 'audio/mpeg' },
      podcastChapters: { type: 'application/json+chapters' },
    })
  })

  test('people with the names of the taxonomy', async () => {
    const [first] = (await partytime()).items
    expect(first?.podcastPeople).toEqual([
      { name: 'A. Reviewer', role: 'Author', group: 'Writing' },
      { name: NORTHMERE, role: 'Producer', group: 'Creative Direction', href: 'https://northmere.example.org/' },
    ])
  })

  test('no author from outside the publisher where the review is another body’s', async () => {
    const [, second] = (await partytime()).items
    expect(second?.podcastPeople?.map(({ name }) => name)).toEqual([NORTHMERE])
  })
})

test('the review itself is linked', () => {
  expect(xml).toMatch(/<podcast:contentLink href="https:\/\/[^"]+">The review in full<\/podcast:contentLink>/)
})

test('the hub stands beside the self link, where there is one', async () => {
  const withHub = parseRssFeed(textOf(await planBobbie([{}], { hub: 'https://hub.example.org/' }), 'everyone.xml'))
  expect(withHub.atom?.links?.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', `${BASE}/everyone.xml`],
    ['hub', 'https://hub.example.org/'],
  ])
})

test('the approver is named nowhere in the feed', () => {
  expect(xml).not.toMatch(/Pat Approver|Partnership manager/)
})

test('a directory finds the code that it gave, and the address that it sends one to, where the publisher has them in', async () => {
  const verify = { apple: 'code-from-apple', email: 'podcasts@example.org' }
  const claimed = await planBobbie([{}], { show: { ...show, verify } })
  const { itunes, podcast } = parseRssFeed(textOf(claimed, 'everyone.xml'))
  expect(podcast?.txts).toContainEqual({ purpose: 'applepodcastsverify', display: 'code-from-apple' })
  expect(itunes?.owner).toEqual({ name: show.publisher.name, email: 'podcasts@example.org' })
  expect((await lintPlan(claimed)).map(({ rule }) => rule)).toContain('owner-email')
  expect(parseRssFeed(textOf(await planBobbie(), 'everyone.xml')).itunes?.owner).toBeUndefined()
})
