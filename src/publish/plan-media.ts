import { dirname, join } from 'node:path'
import type { DescribedEpisode } from './described-episode.ts'
import { TEXT_FILES } from './episode-card.ts'
import type { PlannedFile } from './site-plan.ts'

/** The files that feeds and pages name: of each episode audio, transcripts and chapters; the cover. */
export const planMedia = (
  episodes: readonly DescribedEpisode[],
  cover: { readonly path: string; readonly bytes: Uint8Array },
): readonly PlannedFile[] => [...episodes.flatMap(mediaOf), { role: 'media', path: cover.path, content: cover.bytes }]

const mediaOf = ({ source, facts: { paths, audio, forms, texts } }: DescribedEpisode): readonly PlannedFile[] => [
  { role: 'media', path: paths.audio, copyOf: source.audioPath, bytes: audio.bytes, sha256: audio.sha256 },
  ...forms.map(
    ({ path, file, bytes, sha256 }): PlannedFile => ({
      role: 'media',
      path,
      copyOf: join(dirname(source.audioPath), file),
      bytes,
      sha256,
    }),
  ),
  ...TEXT_FILES.map(
    (file): PlannedFile => ({ role: 'media', path: paths[file], madeFrom: texts[file], draw: () => source.read(file) }),
  ),
]
