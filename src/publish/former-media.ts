import type { PublishState } from './state.ts'

/** Audio, transcripts and chapters of a briefing: part of the hash stands in the name, so that what has gone never comes back as other bytes. */
const MEDIA = /^briefings\/([a-z0-9-]+)\/[a-z0-9-]+-[0-9a-f]{10}\.(?:mp3|m4a|opus|vtt|srt|chapters\.json)$/

/**
 * Places of media that once were published and no longer are, sorted. Those of withdrawn briefings are left out: their whole folders are gone.
 * @param present places of the media that are published now
 */
export const formerMedia = (
  before: PublishState | undefined,
  present: readonly string[],
  withdrawn: readonly string[],
): readonly string[] => {
  const kept = new Set(present)
  const known = new Set([...(before?.gone ?? []), ...(before?.files ?? [])])
  return [...known].filter((path) => !kept.has(path) && isOfStaying(path, withdrawn)).sort()
}

const isOfStaying = (path: string, withdrawn: readonly string[]): boolean => {
  const [, slug] = path.match(MEDIA) ?? []
  return slug !== undefined && !withdrawn.includes(slug)
}
