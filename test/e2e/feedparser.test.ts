import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Found } from '../publish/feed/feed-readers.ts'
import { feedStories } from '../publish/feed/feed-stories.ts'
import { seenBy } from '../publish/feed/seen-by.ts'

const PROGRAM = fileURLToPath(new URL('./read-feeds.py', import.meta.url))
/** Debian's, which has Debian's feedparser; another may come first on the PATH. */
const PYTHON = '/usr/bin/python3'

const readFeeds = async (feeds: readonly string[]): Promise<readonly (Found & { readonly wellFormed: boolean })[]> => {
  const python = spawn(PYTHON, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 120_000 })
  python.stdin.end(JSON.stringify(feeds))
  const [written, [code]] = await Promise.all([text(python.stdout), once(python, 'close')])
  if (code !== 0) throw new Error(`${PROGRAM} ended with ${code}`)
  return JSON.parse(written)
}

const stories = await feedStories()
const found = await readFeeds(stories.map(({ xml }) => xml))

test.each(stories.map((story, at) => ({ name: story.name, story, read: found[at] })))(
  'Debian’s feedparser reads $name as it was meant',
  ({ story, read }) => {
    const { wellFormed, ...fields } = read ?? { wellFormed: false, channel: {}, items: [] }
    expect(wellFormed).toBe(true)
    expect(fields).toEqual(seenBy(fields, story))
  },
)

test('feedparser says of a feed with a character that XML forbids that it is not well-formed', async () => {
  const [broken] = await readFeeds(stories.slice(0, 1).map(({ xml }) => xml.replace('<title>', '<title>\u000C')))
  expect(broken?.wellFormed).toBe(false)
})
