import { v5 } from 'uuid'

/** The namespace of podcast:guid, as the podcast namespace's `guid` tag fixes it. */
const PODCAST_NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6'

/** The podcast:guid that belongs to a feed's address: UUIDv5 of the address without its scheme and without slashes at its end. */
export const podcastGuid = (feedAddress: string): string =>
  v5(feedAddress.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, ''), PODCAST_NAMESPACE)

/** The guid of a feed's episode: UUIDv5 of its slug in the namespace of the feed's own guid. */
export const episodeGuid = (feedGuid: string, slug: string): string => v5(slug, feedGuid)
