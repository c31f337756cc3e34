import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Debian's own Chromium; .ci/run installs it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    // Continuous integration runs as root, where the sandbox cannot; sound needs a click there too, and a test's machine has no loudspeaker.
    args: ['--no-sandbox', '--mute-audio', '--autoplay-policy=no-user-gesture-required'],
  })

export interface OpenedPage {
  readonly page: Page
  /** What the page complained of: errors of scripts, refusals of the content security policy, files that are not there. */
  readonly complaints: readonly string[]
  /** Addresses outside `origin` that it asked for. */
  readonly strangers: readonly string[]
}

/** A page of its own context that notes what goes wrong. */
export const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> => {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  // Generous: a machine may be busy with much else.
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const strangers: string[] = []
  const { origin } = new URL(address)
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) strangers.push(request.url())
  })
  await page.goto(address)
  return { page, complaints, strangers }
}
