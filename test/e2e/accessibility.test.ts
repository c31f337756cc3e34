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

/** What axe-core finds, every rule of WCAG 2.0 to 2.2 A and AA and of good practice. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const found = 'axe.run().then(({ violations }) => violations)'
  const violations = await page.evaluate<readonly Violation[]>(found)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

test.each(PAGES.flatMap((path) => (['light', 'dark'] as const).map((scheme) => ({ path, scheme }))))(
  'axe-core finds nothing on /$path, $scheme, narrow and wide, with everything opened',
  async ({ path, scheme }) => {
    for (const width of [360, 1440]) {
      const viewport = { width, height: 900 }
      const { page } = await openPage(browser, `${library.origin}/${path}`, { viewport, colorScheme: scheme })
      await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = true')
      expect(await faultsOf(page)).toEqual([])
      const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(beyond).toBeLessThanOrEqual(0)
      await page.context().close()
    }
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
