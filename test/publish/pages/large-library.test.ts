import { beforeAll, describe, expect, test } from 'vitest'
import { contentOf, type SitePlan } from '../../../src/publish/index.ts'
import type { Entry } from '../../../src/publish/pages/listing.ts'
import { shelve } from '../../../src/publish/pages/shelf.ts'
import { audioBytes } from '../bobbie-episode.ts'
import { planUndrawn } from '../plan-bobbie.ts'

// Shelving looks at nothing within an entry.
const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ key: String(index) }) as Entry)

describe('a list of briefings', () => {
  test.each([0, 1, 199])('of %i is one page', (count) => {
    expect(shelve(entries(count), 'themes/neglect/index.html')).toHaveLength(1)
  })

  test('of 200 is two pages, each leading to the other', () => {
    const [first, second] = shelve(entries(200), 'themes/neglect/index.html')
    expect(first).toMatchObject({ path: 'themes/neglect/index.html', older: 'themes/neglect/page-1.html' })
    expect(second).toMatchObject({ path: 'themes/neglect/page-1.html', newer: 'themes/neglect/index.html' })
    expect([first.entries.length, second?.entries.length]).toEqual([100, 100])
  })

  test('keeps its older pages when a briefing is added', () => {
    const some = entries(450)
    const before = shelve(some, 'a/index.html')
    const after = shelve([...entries(1), ...some], 'a/index.html')
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(after[0].entries).toHaveLength(before[0].entries.length + 1)
  })

  test('has every briefing once', () => {
    const some = entries(731)
    expect(shelve(some, 'a/index.html').flatMap((page) => page.entries)).toEqual(some)
  })
})

describe('a library of 201 briefings', () => {
  let plan: SitePlan
  beforeAll(async () => {
    const changes = Array.from({ length: 201 }, (_, index) => ({ slug: `b-${index}`, audio: audioBytes(index) }))
    plan = await planUndrawn(changes)
  })
  const text = async (path: string): Promise<string> => {
    const file = plan.files.find((one) => one.path === path)
    return file === undefined ? '' : String(await contentOf(file))
  }

  test('has a front page with the newest, the way to all of them, and what its filters look in', async () => {
    const home = await text('index.html')
    expect(home.match(/<h3>/g)).toHaveLength(50)
    expect(home).toContain('href="briefings/index.html"')
    expect(home).toContain('data-finder="assets/briefings.json"')
  })

  test('lists all of them, page by page', async () => {
    const pages = [await text('briefings/index.html'), await text('briefings/page-1.html')]
    expect(pages.map((page) => page.match(/<h3>/g)?.length)).toEqual([101, 100])
    expect(pages[0]).toContain('href="page-1.html"')
    expect(pages[1]).toContain('href="index.html"')
  })

  test('gives filters every briefing with its tags', async () => {
    const { facets, slugs, briefings } = JSON.parse(await text('assets/briefings.json'))
    expect(briefings).toHaveLength(201)
    const [title, link, about, tags] = briefings[0]
    expect([title, link]).toEqual(['Learning from “Bobbie”', 'briefings/b-0/index.html'])
    expect(about).toContain('Northmere')
    expect(slugs[facets.indexOf('theme')][tags[facets.indexOf('theme')][0]]).toBe('hidden-men')
  })
})
