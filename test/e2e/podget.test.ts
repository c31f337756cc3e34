import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashesOf } from './downloads.ts'
import { Podget } from './podget.ts'
import { BOBBIE, CORRECTED_AUDIO, NURSERY, type PublishedShow, Shows } from './published-show.ts'

const shows = new Shows()
let first: readonly string[]
let retitled: readonly string[]
let withdrawn: readonly string[]
let newcomer: readonly string[]
let tampered: readonly string[]

beforeAll(async () => {
  await Promise.all([liveThroughPublications(), subscribeToTampered()])
})
afterAll(() => shows.close())

const liveThroughPublications = async (): Promise<void> => {
  const show = await shows.publish()
  const podget = new Podget(join(show.folder, 'podget'))
  await podget.subscribe(show.feed)
  first = await downloaded(podget)
  await show.correctTitle()
  retitled = await downloaded(podget)
  await show.correctAudioAndWithdraw()
  ;[withdrawn, newcomer] = await Promise.all([downloaded(podget), subscribed('newcomer', show)])
}

const subscribeToTampered = async (): Promise<void> => {
  const show = await shows.publish()
  await show.tamper()
  tampered = await subscribed('tampered', show)
}

const subscribed = async (name: string, show: PublishedShow): Promise<readonly string[]> => {
  const podget = new Podget(join(show.folder, name))
  await podget.subscribe(show.feed)
  return downloaded(podget)
}

const downloaded = async (podget: Podget): Promise<readonly string[]> => {
  await podget.update()
  return podget.downloads()
}

// It reads addresses alone: what it does with titles cannot be seen.
describe('podget', () => {
  test('downloads the very bytes that were published', () => {
    expect(first).toEqual(hashesOf(BOBBIE.audio, NURSERY.audio))
  })

  test('downloads nothing again when a title was corrected', () => {
    expect(retitled).toEqual(first)
  })

  test('gets corrected audio at its new address, once, and keeps what it had, the withdrawn too', () => {
    expect(withdrawn).toEqual(hashesOf(BOBBIE.audio, NURSERY.audio, CORRECTED_AUDIO))
  })

  test('that subscribes after a withdrawal does not get what was withdrawn', () => {
    expect(newcomer).toEqual(hashesOf(CORRECTED_AUDIO))
  })

  test('gets another hash where another file lies at the address, and nothing where none does', () => {
    expect(tampered).toHaveLength(1)
    expect(hashesOf(BOBBIE.audio, NURSERY.audio)).not.toContain(tampered[0])
  })
})
