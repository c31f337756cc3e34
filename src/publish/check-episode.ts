import type { Episode } from './episode.ts'
import { approvalExpired, badSlug, fileMissing, recordingOfAnotherScript, sameEpisodeTwice } from './errors.ts'

/**
 * Refuses episodes that may not be published: approval and audio of different bytes, an approval that ran out, files that are missing.
 * @param today `YYYY-MM-DD`, UTC
 * @throws ScrcastError `publish/bad-slug`, `publish/recording-of-another-script`, `publish/approval-expired`, `publish/file-missing`,
 * `publish/same-episode-twice`
 */
export const checkEpisodes = (episodes: readonly Episode[], today: string): void => {
  const seen = new Set<string>()
  for (const episode of episodes) {
    checkEpisode(episode, today)
    const key = `${episode.approved.slug} ${episode.recording.audience}`
    if (seen.has(key)) throw sameEpisodeTwice(episode.approved.slug, episode.recording.audience)
    seen.add(key)
  }
}

const checkEpisode = (
  { approved: { slug, approval }, recording, vtt, srt, chapters }: Episode,
  today: string,
): void => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) throw badSlug(slug)
  const sameBytes =
    recording.slug === slug &&
    recording.scriptSha256 === approval.scriptSha256 &&
    recording.sourceSha256 === approval.sourceSha256
  if (!sameBytes) throw recordingOfAnotherScript(slug, recording.audience)
  if (approval.expires < today) throw approvalExpired(slug, approval.expires)
  if (vtt.trim() === '') throw fileMissing(slug, 'its WebVTT transcript')
  if (srt.trim() === '') throw fileMissing(slug, 'its SRT transcript')
  if (chapters.trim() === '') throw fileMissing(slug, 'its list of chapters')
  if (recording.cues.length === 0) throw fileMissing(slug, 'every spoken sentence of its recording')
}
