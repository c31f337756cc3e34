import type { DescribedEpisode } from './described-episode.ts'
import type { PlannedFile } from './site-plan.ts'

/** The files that feeds and pages name: of each episode audio, transcripts and chapters; the cover. */
export const planMedia = (
  episodes: readonly DescribedEpisode[],
  cover: { readonly path: string; readonly bytes: Uint8Array },
): readonly PlannedFile[] => [...episodes.flatMap(mediaOf), { role: 'media', path: cover.path, content: cover.bytes }]

const mediaOf = ({ episode, facts: { paths, audio } }: DescribedEpisode): readonly PlannedFile[] => [
  { role: 'media', path: paths.audio, copyOf: episode.audioPath, bytes: audio.bytes, sha256: audio.sha256 },
  { role: 'media', path: paths.vtt, content: episode.vtt },
  { role: 'media', path: paths.srt, content: episode.srt },
  { role: 'media', path: paths.chapters, content: episode.chapters },
]
