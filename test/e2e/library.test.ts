import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedPage, openBrowser, openPage } from './chromium.ts'
import { servePage } from './foreign-page.ts'
import { serveLibrary } from './library-site.ts'
import { readCode } from './zbar.ts'

let browser: Browser
let library: Awaited<ReturnType<typeof serveLibrary>>

beforeAll(async () => {
  ;[browser, library] = await Promise.all([openBrowser(), serveLibrary()])
})
// Pages that are left open go on playing, and slow the next test.
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

/** How long a slow machine may take for what is done in a moment. */
const PATIENTLY = { timeout: 120_000 }

const open = (path: string, options = {}): Promise<OpenedPage> =>
  openPage(browser, `${library.origin}/${path}`, options)
const titlesIn = (page: Page): Promise<readonly string[]> =>
  page.locator('.briefings > li:visible h3').allTextContents()
const timeOf = (page: Page): Promise<number> =>
  page.locator('#player audio').evaluate((audio: { readonly currentTime: number }) => audio.currentTime)

/** Plays from the second before the chapter "Ask who is in", with the top of the page in sight. */
const playAlmostToNextChapter = async (page: Page): Promise<void> => {
  await page.evaluate(
    'scrollTo(0, 0); const audio = document.querySelector("#player audio"); audio.currentTime = 119; audio.play()',
  )
}

const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(
    `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('${selector}').getBoundingClientRect())`,
  )

describe('the front page', () => {
  test('finds a briefing by its words, and leads to it', async () => {
    const { page, complaints, strangers } = await open('')
    await page.getByLabel('Search every word').fill('lighthouse')
    const result = page.locator('.results a', { hasText: 'A nursery’s lighthouse' })
    await result.click()
    expect(await page.locator('h1').textContent()).toBe('A nursery’s lighthouse')
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
  })

  test('does not find one that was withdrawn', async () => {
    const { page } = await open('')
    await page.getByLabel('Search every word').fill('withdrawn one')
    await expect.poll(() => page.locator('#found').textContent(), PATIENTLY).not.toBe('')
    expect(await page.locator('.results').textContent()).not.toContain('A withdrawn one')
  })

  test('finds a theme by what professionals call it, says so, and narrows what it finds', async () => {
    const { page, complaints } = await open('')
    await page.getByLabel('Search every word').fill('DV')
    await expect.poll(() => page.locator('#found').textContent(), PATIENTLY).toContain('domestic violence')
    await page.getByLabel('Search every word').fill('hidden male')
    const results = page.locator('.results h3')
    await expect.poll(() => results.count(), PATIENTLY).toBe(3)
    await page.locator('select[name="nation"]').selectOption('wales')
    await expect.poll(() => results.allTextContents(), PATIENTLY).toEqual(['Learning from “Child K”'])
    expect(complaints).toEqual([])
  })

  test('says what to do where nothing is found, and finds no word that only begins alike', async () => {
    const { page } = await open('')
    await page.getByLabel('Search every word').fill('lig')
    await expect.poll(() => page.locator('#found').textContent(), PATIENTLY).toContain('1 briefing was found')
    await page.getByLabel('Search every word').fill('ligx')
    await expect.poll(() => page.locator('#found').textContent(), PATIENTLY).toContain('Try fewer or plainer words')
    expect(await page.locator('.results li').count()).toBe(0)
  })

  test('has the words and what was found again when somebody comes back', async () => {
    const { page } = await open('')
    await page.getByLabel('Search every word').fill('lighthouse')
    await page.locator('.results a').first().click()
    await page.waitForURL('**/briefings/nursery/**')
    await page.goBack()
    await page.locator('.results a', { hasText: 'A nursery’s lighthouse' }).waitFor()
    expect(await page.getByLabel('Search every word').inputValue()).toBe('lighthouse')
  })

  test('narrows its list, says how many are left, and keeps the choice in its address', async () => {
    const { page } = await open('')
    await page.locator('select[name="nation"]').selectOption('wales')
    expect(await titlesIn(page)).toEqual(['Learning from “Child K”'])
    expect(await page.locator('[data-count]').textContent()).toBe('1 briefing')
    await page.reload()
    expect(await titlesIn(page)).toEqual(['Learning from “Child K”'])
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => new URL(page.url()).search, PATIENTLY).toBe('')
    expect(await titlesIn(page)).toHaveLength(3)
  })

  test('leads to every briefing of a year without JavaScript', async () => {
    const { page } = await open('', { javaScriptEnabled: false })
    expect(await page.locator('form:visible').count()).toBe(0)
    await page.locator('summary', { hasText: 'Years' }).click()
    await page.getByRole('link', { name: '2021' }).click()
    expect(await titlesIn(page)).toEqual(['Learning from “Child K”'])
  })
})

describe('a briefing’s page', () => {
  test('plays from a chapter, marks it, and marks and shows the sentence that is heard', async () => {
    const { page, complaints, strangers } = await open('briefings/bobbie/')
    const chapter = page.locator('.chapters a', { hasText: 'Ask who is in' })
    await chapter.click()
    const heard = page.locator('.heard', { hasText: 'then ask again' })
    await heard.waitFor()
    expect(await timeOf(page)).toBeGreaterThanOrEqual(120)
    expect(await chapter.getAttribute('aria-current')).toBe('true')
    const { y = Number.NaN, height = Number.NaN } = (await heard.boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
  })

  test('goes on playing, and on to the next sentence in the transcript, which it brings into sight', async () => {
    const { page } = await open('briefings/bobbie/')
    await playAlmostToNextChapter(page)
    await page.locator('.heard', { hasText: 'then ask again' }).waitFor(PATIENTLY)
    await expect.poll(() => isInSight(page, '.heard'), PATIENTLY).toBe(true)
    const heardAt = await timeOf(page)
    await expect.poll(() => timeOf(page), PATIENTLY).toBeGreaterThan(heardAt)
  })

  test('leaves the page where the reader has it once following is switched off', async () => {
    const { page } = await open('briefings/bobbie/')
    await page.locator('[data-follow]').uncheck()
    await playAlmostToNextChapter(page)
    await page.locator('.heard', { hasText: 'then ask again' }).waitFor(PATIENTLY)
    expect(await page.evaluate<number>('scrollY')).toBe(0)
  })

  test('listens from a sentence that is clicked', async () => {
    const { page } = await open('briefings/bobbie/')
    await page.locator('.sentence', { hasText: 'pointing the phone' }).click()
    await page.locator('.heard', { hasText: 'pointing the phone' }).waitFor()
    expect(await timeOf(page)).toBeGreaterThanOrEqual(100)
  })

  test('begins at the chapter that its address names', async () => {
    const { page } = await open('briefings/bobbie/#part-3')
    expect(await timeOf(page)).toBeGreaterThan(60)
  })

  test('shows what is heard in the system’s own highlight where its colours are forced, under the mouse too', async () => {
    const { page } = await open('briefings/bobbie/', { forcedColors: 'active' })
    await page.locator('.sentence', { hasText: 'pointing the phone' }).click()
    const heard = page.locator('.heard')
    await heard.waitFor()
    const highlight = await page.evaluate<string>(`(() => {
      const probe = document.body.appendChild(document.createElement('p'))
      Object.assign(probe.style, { forcedColorAdjust: 'none', backgroundColor: 'Highlight' })
      return getComputedStyle(probe).backgroundColor
    })()`)
    const background = () => page.evaluate<string>('getComputedStyle(document.querySelector(".heard")).backgroundColor')
    expect(await background()).toBe(highlight)
    await heard.hover()
    expect(await background()).toBe(highlight)
  })

  test('prints as a handout: the words once, with their pages, and where it stands; no player', async () => {
    const { page } = await open('briefings/bobbie/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.player:visible, .at:visible, .quotation .sources ol:visible').count()).toBe(0)
    expect(await page.locator('.quotation .sources summary:visible').count()).toBeGreaterThan(0)
    expect(await page.locator('.printed:visible').textContent()).toContain(
      'https://podcasts.example.org/briefings/bobbie/',
    )
  })

  test('skips and changes speed', async () => {
    const { page } = await open('briefings/bobbie/')
    await page.locator('.chapters a').nth(1).click()
    await page.locator('.heard').waitFor()
    // Paused, so that it does not matter how long the next steps take.
    await page.evaluate('document.querySelector("#player audio").pause()')
    const paused = await timeOf(page)
    await page.getByRole('button', { name: 'Back 15 s' }).click()
    expect(await timeOf(page)).toBeCloseTo(paused - 15)
    await page.getByRole('button', { name: 'Forward 30 s' }).click()
    expect(await timeOf(page)).toBeCloseTo(paused + 15)
    await page.getByLabel('Speed').selectOption('1.5')
    expect(
      await page.locator('#player audio').evaluate((audio: { readonly playbackRate: number }) => audio.playbackRate),
    ).toBe(1.5)
  })

  test('opens the words and the page of the review from a sentence’s number, with and without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await open('briefings/bobbie/', { javaScriptEnabled })
      const words = page.locator('q', { hasText: 'recorded on fourteen occasions' }).first()
      expect(await words.isVisible()).toBe(false)
      await page.locator('sup a[href="#p-2-source-2"]').click()
      await words.waitFor()
      expect(await page.locator('#p-2-source-2 a').getAttribute('href')).toBe(
        'https://northmere.example.org/reviews/bobbie.pdf#page=14',
      )
    }
  })
})

describe('within a page of another site', () => {
  let foreign: Awaited<ReturnType<typeof servePage>>
  let frame = ''

  /** Another site shows the frame that a briefing's page gives to copy; `change` changes its address. */
  const openForeign = (change: (code: string) => string = (code) => code, options = {}) => {
    foreign.show(`<!doctype html><title>Intranet</title>${change(frame)}`)
    return openPage(browser, foreign.origin, options)
  }

  beforeAll(async () => {
    foreign = await servePage()
    const { page } = await open('briefings/bobbie/')
    const code = (await page.locator('[aria-labelledby="share"] code').textContent()) ?? ''
    frame = code.replace('https://podcasts.example.org', library.origin)
  })
  afterAll(() => foreign.close())

  test('the words to copy give a player that plays from a chapter, and marks it', async () => {
    const { page, complaints } = await openForeign()
    const player = page.frameLocator('iframe')
    await player.locator('.chapters a').nth(1).click()
    const time = () => player.locator('audio').evaluate((audio: { readonly currentTime: number }) => audio.currentTime)
    await expect.poll(time, PATIENTLY).toBeGreaterThan(60)
    expect(await player.locator('.chapters [aria-current]').count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('without JavaScript a chapter opens the briefing beside it, and the player stays', async () => {
    const { page } = await openForeign(undefined, { javaScriptEnabled: false })
    const beside = page.context().waitForEvent('page')
    await page.frameLocator('iframe').locator('.chapters a').nth(1).click()
    expect((await beside).url()).toBe(`${library.origin}/briefings/bobbie/index.html#part-2`)
    expect(await page.frameLocator('iframe').locator('audio').count()).toBe(1)
  })

  test('a player that was withdrawn says so, and leads out of the frame', async () => {
    const { page } = await openForeign((code) => code.replace('/bobbie/', '/gone/'))
    const withdrawn = page.frameLocator('iframe')
    await withdrawn.locator('h1', { hasText: 'This briefing was withdrawn' }).waitFor()
    await withdrawn.getByRole('link', { name: 'See all briefings' }).click()
    await page.waitForURL(`${library.origin}/index.html`)
  })

  test('no page but the player’s shows', async () => {
    const { complaints } = await openForeign((code) => code.replace('player.html', ''))
    await expect.poll(() => complaints.join(), PATIENTLY).toContain("frame-ancestors 'none'")
  })
})

test('a camera reads the address of each feed in its picture, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open('subscribe/', { colorScheme, deviceScaleFactor: 2 })
    const pictures = await page.locator('figure img').all()
    const addresses = await page.locator('.address').allTextContents()
    expect(pictures.length).toBe(addresses.length)
    for (const [place, picture] of pictures.entries())
      expect(await readCode(await picture.screenshot())).toBe(addresses[place]?.trim())
  }
})

test('the subscribe page gives the feed’s address, links that apps take, and a picture of it', async () => {
  const { page } = await open('subscribe/')
  expect(await page.locator('.address').textContent()).toBe('https://podcasts.example.org/everyone.xml')
  expect(await page.locator('.apps a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'podcast://podcasts.example.org/everyone.xml',
    'overcast://x-callback-url/add?url=https%3A%2F%2Fpodcasts.example.org%2Feveryone.xml',
    'https://antennapod.org/deeplink/subscribe/?url=https%3A%2F%2Fpodcasts.example.org%2Feveryone.xml',
  ])
  expect(
    await page.locator('img').evaluate((image: { readonly naturalWidth: number }) => image.naturalWidth),
  ).toBeGreaterThan(0)
})

test('where a briefing was withdrawn a neutral page stands, and nothing lists it', async () => {
  const { page } = await open('briefings/gone/')
  expect((await page.request.get(page.url())).status()).toBe(410)
  expect(await page.locator('h1').textContent()).toBe('This briefing was withdrawn')
  expect(await page.content()).not.toContain('A withdrawn one')
  await page.getByRole('link', { name: 'See all briefings' }).click()
  expect(await page.content()).not.toContain('A withdrawn one')
})
