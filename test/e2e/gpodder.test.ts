import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashesOf } from './downloads.ts'
import { Gpodder } from './gpodder.ts'
import { BOBBIE, CORRECTED_AUDIO, CORRECTED_TITLE, NURSERY, type PublishedShow, Shows } from './published-show.ts'

/** What a gPodder has of the feed at one moment. */
interface Seen {
  readonly titles: readonly string[]
  readonly media: Readonly<Record<string, string>>
  readonly downloads: readonly string[]
}
type Life = readonly [first: Seen, retitled: Seen, withdrawn: Seen]

const shows = new Shows()
/** One gPodder downloads what it can each time; another only looks, until everything was published. */
let eager: Life
let idle: Life
let idleAtLast: Seen
let newcomer: Seen
let tampered: Seen

beforeAll(async () => {
  await Promise.all([liveThroughPublications(), subscribeToTampered()])
})
afterAll(() => shows.close())

const liveThroughPublications = async (): Promise<void> => {
  const show = await shows.publish()
  const [one, other] = [new Gpodder(join(show.folder, 'eager')), new Gpodder(join(show.folder, 'idle'))]
  const look = (of: Gpodder): Promise<Seen> => see(of, show)
  const update = async (): Promise<readonly [Seen, Seen]> => {
    await Promise.all([one.refresh().then(() => one.download()), other.refresh()])
    return [await look(one), await look(other)]
  }
  await Promise.all([one.subscribe(show.feed), other.subscribe(show.feed)])
  const first = await update()
  await show.correctTitle()
  const second = await update()
  await show.correctAudioAndWithdraw()
  const third = await update()
  eager = [first[0], second[0], third[0]]
  idle = [first[1], second[1], third[1]]
  await other.download()
  idleAtLast = await look(other)
  newcomer = await subscribed('newcomer', show)
}

const subscribeToTampered = async (): Promise<void> => {
  const show = await shows.publish()
  await show.tamper()
  tampered = await subscribed('tampered', show)
}

const subscribed = async (name: string, show: PublishedShow): Promise<Seen> => {
  const gpodder = new Gpodder(join(show.folder, name))
  await gpodder.subscribe(show.feed)
  await gpodder.download()
  return see(gpodder, show)
}

const see = async (gpodder: Gpodder, { feed }: PublishedShow): Promise<Seen> => ({
  titles: await gpodder.titles(feed),
  media: gpodder.mediaAddresses(),
  downloads: await gpodder.downloads(),
})

describe('gPodder', () => {
  test('lists every briefing and downloads the very bytes that were published', () => {
    expect(eager[0].titles).toEqual([BOBBIE.title, NURSERY.title])
    expect(eager[0].downloads).toEqual(hashesOf(BOBBIE.audio, NURSERY.audio))
  })

  test('shows a corrected title in the place of the old one, and downloads nothing again', () => {
    expect(eager[1].titles).toEqual([CORRECTED_TITLE, NURSERY.title])
    expect(eager[1].downloads).toEqual(eager[0].downloads)
  })

  test('knows the new address of corrected audio, lists no duplicate, and keeps the file that it had', () => {
    expect(eager[2].titles.filter((title) => title === CORRECTED_TITLE)).toHaveLength(1)
    expect(eager[2].media[CORRECTED_TITLE]).toMatch(/\.mp3$/)
    expect(eager[2].media[CORRECTED_TITLE]).not.toBe(eager[1].media[CORRECTED_TITLE])
    expect(eager[2].downloads).toEqual(eager[0].downloads)
  })

  test('gets the corrected audio where it had not downloaded the old', () => {
    expect(idle[2].downloads).toEqual([])
    expect(idleAtLast.downloads).toEqual(hashesOf(CORRECTED_AUDIO))
  })

  test('drops a withdrawn briefing that it had not downloaded from its list', () => {
    expect(idle[1].titles).toEqual([CORRECTED_TITLE, NURSERY.title])
    expect(idle[2].titles).toEqual([CORRECTED_TITLE])
  })

  test('goes on listing a withdrawn briefing whose audio it has: that copy cannot be recalled', () => {
    expect(eager[2].titles).toEqual([CORRECTED_TITLE, NURSERY.title])
  })

  test('that subscribes after a withdrawal neither lists nor gets what was withdrawn', () => {
    expect(newcomer.titles).toEqual([CORRECTED_TITLE])
    expect(newcomer.downloads).toEqual(hashesOf(CORRECTED_AUDIO))
  })

  test('gets another hash where another file lies at the address, and nothing where none does, whatever it says', () => {
    expect(tampered.titles).toHaveLength(2)
    expect(tampered.downloads).toHaveLength(1)
    expect(hashesOf(BOBBIE.audio, NURSERY.audio)).not.toContain(tampered.downloads[0])
  })
})
