import type { EpisodeCard } from '../episode-card.ts'
import type { Identity } from '../episode-identity.ts'
import { briefingPath, mediaPath, transcriptPath } from '../site-paths.ts'
import { type AudioForm, audioFormsOf } from './audio-form.ts'
import { correctionNote } from './correction.ts'

/** What feed and pages say of an episode, settled once, in plain text. */
export interface EpisodeFacts extends EpisodeCard {
  readonly identity: Identity
  /** ISO 8601, UTC. */
  readonly firstPublished: string
  /** That other audio took the place of what listeners had, when, and what to do; empty where that never happened. */
  readonly correction: string
  /** The audio beside the MP3, in the order in which it is offered. */
  readonly forms: readonly AudioForm[]
  /** Places in the site. */
  readonly paths: EpisodePaths
}

export interface EpisodePaths {
  readonly page: string
  readonly transcript: string
  readonly audio: string
  readonly vtt: string
  readonly srt: string
  readonly chapters: string
}

export const episodeFacts = (card: EpisodeCard, identity: Identity): EpisodeFacts => ({
  ...card,
  identity,
  firstPublished: identity.firstPublished,
  correction: correctionNote(identity),
  forms: audioFormsOf(card),
  paths: pathsOf(card),
})

const pathsOf = ({ slug, audience, audio, texts }: EpisodeCard): EpisodePaths => {
  const edition = { slug, audience }
  return {
    page: briefingPath(slug),
    transcript: transcriptPath(edition),
    audio: mediaPath(edition, audio.sha256, 'mp3'),
    vtt: mediaPath(edition, texts.vtt, 'vtt'),
    srt: mediaPath(edition, texts.srt, 'srt'),
    chapters: mediaPath(edition, texts.chapters, 'chapters.json'),
  }
}
