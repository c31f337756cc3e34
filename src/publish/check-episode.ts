import type { Episode } from './episode.ts'
import type { EpisodeCard } from './episode-card.ts'
import { approvalExpired, badSlug, fileMissing, recordingOfAnotherScript, sameEpisodeTwice } from './errors.ts'

/**
 * Refuses an episode that may never be published: approval and audio of different bytes, files that are missing.
 * @throws ScrcastError `publish/bad-slug`, `publish/recording-of-another-script`, `publish/file-missing`
 */
export const checkEpisode = ({ approved: { slug, approval }, recording, vtt, srt, chapters }: Episode): void => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw badSlug(slug)
  const sameBytes =
    recording.slug === slug &&
    recording.scriptSha256 === approval.scriptSha256 &&
    recording.sourceSha256 === approval.sourceSha256
  if (!sameBytes) throw recordingOfAnotherScript(slug, recording.audience)
  if (vtt.trim() === '') throw fileMissing(slug, 'its WebVTT transcript')
  if (srt.trim() === '') throw fileMissing(slug, 'its SRT transcript')
  if (chapters.trim() === '') throw fileMissing(slug, 'its list of chapters')
  if (recording.cues.length === 0) throw fileMissing(slug, 'every spoken sentence of its recording')
}

/**
 * Refuses episodes that may not be published today or together: an approval that ran out, two recordings of one edition.
 * @param today `YYYY-MM-DD`, UTC
 * @throws ScrcastError `publish/approval-expired`, `publish/same-episode-twice`
 */
export const checkEpisodes = (
  episodes: readonly Pick<EpisodeCard, 'slug' | 'audience' | 'expires'>[],
  today: string,
): void => {
  const seen = new Set<string>()
  for (const { slug, audience, expires } of episodes) {
    if (expires < today) throw approvalExpired(slug, expires)
    const key = `${slug} ${audience}`
    if (seen.has(key)) throw sameEpisodeTwice(slug, audience)
    seen.add(key)
  }
}
