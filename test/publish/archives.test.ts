import { parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { divide } from '../../src/publish/archives.ts'
import type { DescribedEpisode } from '../../src/publish/described-episode.ts'
import { lintPlan } from '../../src/publish/index.ts'
import { audioBytes } from './bobbie-episode.ts'
import { pngHead } from './lint/png-head.ts'
import { BASE, laterThan, planBobbie, textOf } from './plan-bobbie.ts'

/** Episodes by number, one a day. */
const episodes = (count: number): readonly DescribedEpisode[] =>
  Array.from({ length: count }, (_, index) => {
    // Dividing looks at the date and the name alone.
    const facts = { slug: `e-${index}`, firstPublished: new Date(index * 86_400_000).toISOString() }
    return { facts } as DescribedEpisode
  })
const numbers = (of: readonly DescribedEpisode[]) => of.map(({ facts }) => Number(facts.slug.slice(2)))

describe('the episodes of a feed', () => {
  test('stay together while it holds them', () => {
    expect(divide(episodes(6), new Map(), 6)).toMatchObject({ archives: [], current: { length: 6 } })
  })

  test('are divided once there is one more: its older half becomes an archive', () => {
    const { archives, current } = divide(episodes(7), new Map(), 6)
    expect(archives.map(({ episodes: own }) => numbers(own))).toEqual([[0, 1, 2]])
    expect(numbers(current)).toEqual([3, 4, 5, 6])
  })

  test('stay in their archive, whatever comes and goes', () => {
    const before = divide(episodes(7), new Map(), 6)
    const after = divide(episodes(20).slice(2), before.archiveOf, 6)
    expect(numbers(after.archives[0]?.episodes ?? [])).toEqual([2])
    expect(after.archives.slice(1).map(({ episodes: own }) => numbers(own))).toEqual([
      [3, 4, 5],
      [6, 7, 8],
      [9, 10, 11],
      [12, 13, 14],
    ])
    expect(numbers(after.current)).toEqual([15, 16, 17, 18, 19])
  })
})

describe('a feed of more episodes than it holds', async () => {
  const changes = ['a', 'b', 'c', 'd'].map((slug, index) => ({ slug, title: slug, audio: audioBytes(index) }))
  const plan = await planBobbie(changes, { feedEpisodes: 3, cover: pngHead(1400, 1400, 2) })
  const read = (path: string, of = plan) => parseRssFeed(textOf(of, path))
  const linksOf = (path: string) =>
    Object.fromEntries((read(path).atom?.links ?? []).map(({ rel, href }) => [rel, href]))

  test('has its newest itself and leads to the others', () => {
    expect(read('everyone.xml').items?.map(({ title }) => title)).toEqual(['a', 'b', 'c'])
    expect(read('archive/everyone-1.xml').items?.map(({ title }) => title)).toEqual(['d'])
    expect(linksOf('everyone.xml')).toMatchObject({
      'prev-archive': `${BASE}/archive/everyone-1.xml`,
      next: `${BASE}/archive/everyone-1.xml`,
    })
  })

  test('has archives that say what they are, under the guid of the feed', () => {
    expect(textOf(plan, 'archive/everyone-1.xml')).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"')
    expect(textOf(plan, 'archive/everyone-1.xml')).toContain('<fh:archive/>')
    expect(linksOf('archive/everyone-1.xml')).toMatchObject({ current: `${BASE}/everyone.xml` })
    expect(read('archive/everyone-1.xml').podcast?.guid).toBe(read('everyone.xml').podcast?.guid)
  })

  test('breaks no rule', async () => {
    expect(await lintPlan(plan)).toEqual([])
  })

  test('leaves the archive as it is, byte for byte, when an episode comes', async () => {
    const more = [...changes, { slug: 'e', title: 'e', audio: audioBytes(9) }]
    const later = await planBobbie(more, laterThan(plan.state, { feedEpisodes: 3, cover: pngHead(1400, 1400, 2) }))
    expect(textOf(later, 'archive/everyone-1.xml')).toBe(textOf(plan, 'archive/everyone-1.xml'))
    expect(linksOf('everyone.xml')['prev-archive']).toBe(`${BASE}/archive/everyone-1.xml`)
    expect(read('everyone.xml', later).items?.map(({ title }) => title)).toEqual(['e', 'a', 'b'])
  })

  test('leads to an archive that is there, which a rule checks', async () => {
    const files = plan.files.filter(({ path }) => path !== 'archive/everyone-1.xml')
    const rules = (await lintPlan({ ...plan, files })).map(({ rule }) => rule)
    expect(new Set(rules)).toEqual(new Set(['archives-linked']))
  })
})
