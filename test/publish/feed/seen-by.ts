import type { Found } from './feed-readers.ts'
import type { FeedStory } from './feed-stories.ts'

/** Of what a story says, the fields that a reader has. A field that it has and did not find is among them. */
export const seenBy = ({ channel, items }: Found, story: FeedStory): Found => ({
  channel: pick(story.channel, channel),
  items: story.items.map((item) => pick(item, items[0] ?? {})),
})

const pick = (from: object, fields: object): object =>
  Object.fromEntries(Object.entries(from).filter(([field]) => field in fields))
