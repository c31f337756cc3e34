import { describe, expect, test } from 'vitest'
import { FEED_READERS } from './feed-readers.ts'
import { feedStories } from './feed-stories.ts'
import { seenBy } from './seen-by.ts'

const stories = await feedStories()

describe.each(Object.entries(FEED_READERS))('%s', (_, read) => {
  test.each(stories)('reads $name as it was meant', async (story) => {
    const found = await read(story.xml)
    expect(found).toEqual(seenBy(found, story))
  })
})

test('every field is read by two readers at least', async () => {
  const [story] = stories
  const found = await Promise.all(Object.values(FEED_READERS).map((read) => read(story?.xml ?? '')))
  const fields = found.flatMap(({ channel, items }) => [
    ...Object.keys(channel),
    ...Object.keys(items[0] ?? {}).map((key) => `item ${key}`),
  ])
  const wanted = [
    ...Object.keys(story?.channel ?? {}),
    ...Object.keys(story?.items[0] ?? {}).map((key) => `item ${key}`),
  ]
  expect(wanted.filter((field) => fields.filter((one) => one === field).length < 2)).toEqual([])
})
