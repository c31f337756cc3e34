import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashesOf } from './downloads.ts'
import { Newsboat, type NewsboatArticle } from './newsboat.ts'
import { BOBBIE, CORRECTED_AUDIO, CORRECTED_TITLE, NURSERY, type PublishedShow, Shows } from './published-show.ts'

/** What newsboat knows of the feed, and what podboat has downloaded, at one moment. */
interface Seen {
  readonly articles: readonly NewsboatArticle[]
  readonly downloads: readonly string[]
}

const shows = new Shows()
let first: Seen
let retitled: Seen
let withdrawn: Seen
/** Of one whose podboat was not started before all was published. */
let late: Seen
let newcomer: Seen
let tampered: Seen

beforeAll(async () => {
  await Promise.all([liveThroughPublications(), subscribeToTampered()])
})
afterAll(() => shows.close())

const liveThroughPublications = async (): Promise<void> => {
  const show = await shows.publish()
  const [reader, idle] = [new Newsboat(join(show.folder, 'reader')), new Newsboat(join(show.folder, 'idle'))]
  await Promise.all([reader.subscribe(show.feed), idle.subscribe(show.feed)])
  first = await downloaded(reader)
  await show.correctTitle()
  await reader.refresh()
  retitled = await downloaded(reader)
  await show.correctAudioAndWithdraw()
  await Promise.all([reader.refresh(), idle.refresh()])
  withdrawn = await downloaded(reader)
  late = await downloaded(idle)
  newcomer = await subscribed('newcomer', show)
}

const subscribeToTampered = async (): Promise<void> => {
  const show = await shows.publish()
  await show.tamper()
  tampered = await subscribed('tampered', show)
}

const subscribed = async (name: string, show: PublishedShow): Promise<Seen> => {
  const newsboat = new Newsboat(join(show.folder, name))
  await newsboat.subscribe(show.feed)
  return downloaded(newsboat)
}

const downloaded = async (newsboat: Newsboat): Promise<Seen> => {
  await newsboat.download()
  return { articles: newsboat.articles(), downloads: await newsboat.downloads() }
}

const titlesOf = ({ articles }: Seen): readonly string[] => articles.map(({ title }) => title)
const guidsOf = ({ articles }: Seen): readonly string[] => articles.map(({ guid }) => guid)

describe('newsboat with podboat', () => {
  test('lists every briefing and downloads the very bytes that were published', () => {
    expect(titlesOf(first)).toEqual([BOBBIE.title, NURSERY.title])
    expect(first.downloads).toEqual(hashesOf(BOBBIE.audio, NURSERY.audio))
  })

  test('shows a corrected title in the place of the old one, and downloads nothing again', () => {
    expect(titlesOf(retitled)).toEqual([CORRECTED_TITLE, NURSERY.title])
    expect(guidsOf(retitled)).toEqual(guidsOf(first))
    expect(retitled.downloads).toEqual(first.downloads)
  })

  test('knows the new address of corrected audio, lists no duplicate, and keeps the file that it had', () => {
    expect(guidsOf(withdrawn)).toEqual(guidsOf(first))
    expect(withdrawn.articles[0]?.media).toMatch(/\.mp3$/)
    expect(withdrawn.articles[0]?.media).not.toBe(first.articles[0]?.media)
    expect(withdrawn.downloads).toEqual(first.downloads)
  })

  test('goes on listing a withdrawn briefing, as it does with all that leaves a feed', () => {
    expect(titlesOf(withdrawn)).toEqual([CORRECTED_TITLE, NURSERY.title])
  })

  test('gets nothing for what it had queued and not yet fetched when it was corrected or withdrawn', () => {
    expect(titlesOf(late)).toEqual([CORRECTED_TITLE, NURSERY.title])
    expect(late.downloads).toEqual([])
  })

  test('that subscribes after a withdrawal neither lists nor gets what was withdrawn', () => {
    expect(titlesOf(newcomer)).toEqual([CORRECTED_TITLE])
    expect(newcomer.downloads).toEqual(hashesOf(CORRECTED_AUDIO))
  })

  test('gets another hash where another file lies at the address, and nothing where none does', () => {
    expect(tampered.articles).toHaveLength(2)
    expect(tampered.downloads).toHaveLength(1)
    expect(hashesOf(BOBBIE.audio, NURSERY.audio)).not.toContain(tampered.downloads[0])
  })
})
