import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from './chromium.ts'
import { serveLibrary } from './library-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let library: Awaited<ReturnType<typeof serveLibrary>>

beforeAll(async () => {
  ;[browser, library] = await Promise.all([openBrowser(), serveLibrary()])
})
afterAll(async () => {
  await browser?.close()
  await library?.close()
})

const PAGES = [
  '',
  'briefings/bobbie/',
  'briefings/bobbie/transcript.html',
  'briefings/bobbie/player.html',
  'briefings/gone/',
  'themes/hidden-men/',
  'boards/northmere-safeguarding-children-partnership/',
  'subscribe/',
  'not-there',
]

/** Whether it has to be scrolled sideways. */
const isWide = (page: Page): Promise<boolean> => page.evaluate('document.documentElement.scrollWidth > innerWidth')

/** What axe-core, which the page has loaded, finds: every rule of WCAG 2.0 to 2.2 A and AA and of good practice. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const found = 'axe.run().then(({ violations }) => violations)'
  const violations = await page.evaluate<readonly Violation[]>(found)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

test.each(PAGES)(
  'axe-core finds nothing on /%s, light and dark, narrow and wide, with everything opened',
  async (path) => {
    const { page } = await openPage(browser, `${library.origin}/${path}`)
    await page.evaluate(axe)
    await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1440]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        expect(await faultsOf(page), `${colorScheme}, ${width}`).toEqual([])
        expect(await isWide(page), `${colorScheme}, ${width}`).toBe(false)
      }
    await page.context().close()
  },
)

/** Presses Tab until the element that has the focus fits, and gives its text. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

test('the keyboard alone searches, opens a briefing, listens from a paragraph, and opens a source', async () => {
  const { page } = await openPage(browser, `${library.origin}/`)
  await tabTo(page, '#words')
  await page.keyboard.type('lighthouse')
  await page.locator('.results a').first().waitFor()
  await tabTo(page, '.results a')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/briefings/nursery/**')
  await tabTo(page, '#p-3 .at a')
  await page.keyboard.press('Enter')
  await page.locator('.heard', { hasText: 'pointing the phone' }).waitFor()
  await tabTo(page, '#p-3 sup a')
  await page.keyboard.press('Enter')
  await page.locator('#p-3-source-3').waitFor()
})

test('the keyboard alone narrows the list, plays, pauses, goes to a chapter, and comes to a feed’s address', async () => {
  const { page } = await openPage(browser, `${library.origin}/`)
  await tabTo(page, 'select[name="nation"]')
  await page.keyboard.type('Wales')
  await expect.poll(() => page.locator('[data-count]').textContent()).toBe('1 briefing')
  await tabTo(page, '.briefings h3 a')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/briefings/child-k/**')
  await tabTo(page, '#player audio')
  const isPaused = () => page.evaluate<boolean>('document.querySelector("#player audio").paused')
  await page.keyboard.press('Space')
  await expect.poll(isPaused).toBe(false)
  await page.keyboard.press('Space')
  await expect.poll(isPaused).toBe(true)
  await tabTo(page, '.chapters a[href="#part-3"]')
  await page.keyboard.press('Enter')
  await page.locator('.chapters a[href="#part-3"][aria-current]').waitFor()
  await tabTo(page, '.foot a[href*="subscribe"]')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/subscribe/**')
  await tabTo(page, '.address a')
})

test('text of twice the size stays within a phone’s screen', async () => {
  const { page } = await openPage(browser, 'about:blank', { viewport: { width: 360, height: 900 } })
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  for (const path of ['', 'briefings/bobbie/', 'subscribe/']) {
    await page.goto(`${library.origin}/${path}`)
    expect(await page.evaluate<string>('getComputedStyle(document.documentElement).fontSize')).toBe('32px')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(
      0,
    )
  }
})

test('every place that Tab reaches shows that it has the focus', async () => {
  const { page } = await openPage(browser, `${library.origin}/briefings/bobbie/`)
  for (let pressed = 0; pressed < 30; pressed += 1) {
    await page.keyboard.press('Tab')
    const unmarked = await page.evaluate(
      'getComputedStyle(document.activeElement).outlineStyle === "none" ? document.activeElement.outerHTML : ""',
    )
    expect(unmarked).toBe('')
  }
})
