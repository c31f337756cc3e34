import type { EpisodeCard } from '../episode-card.ts'
import { mediaPath } from '../site-paths.ts'

/** An audio file of an episode beside the MP3, with its place in the site. */
export interface AudioForm {
  readonly path: string
  /** As it lies beside the recording. */
  readonly file: string
  /** What people call the form. */
  readonly name: string
  /** As RFC 6381 writes it; absent where it is not known. */
  readonly codecs?: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly bitsPerSecond: number
}

/** By the ending of a file: what it is called, and what is in it (AAC-LC is object type 2 of MPEG-4 audio). */
const KNOWN: Readonly<Record<string, Pick<AudioForm, 'name' | 'codecs'>>> = {
  m4a: { name: 'M4A', codecs: 'mp4a.40.2' },
  opus: { name: 'Opus', codecs: 'opus' },
}

/** The further forms of an episode's audio. */
export const audioFormsOf = ({
  slug,
  audience,
  alternatives,
}: Pick<EpisodeCard, 'slug' | 'audience' | 'alternatives'>): readonly AudioForm[] =>
  alternatives.map(({ file, mediaType, bytes, sha256, bitsPerSecond }) => {
    const ending = file.slice(file.lastIndexOf('.') + 1)
    const path = mediaPath({ slug, audience }, sha256, ending)
    const known = KNOWN[ending] ?? { name: ending.toUpperCase() }
    return { path, file, ...known, mediaType, bytes, sha256, bitsPerSecond }
  })
