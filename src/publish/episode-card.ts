import { sha256 } from '../shared/index.ts'
import type { AlternativeAudio, Chapter } from '../speak/index.ts'
import { checkEpisode } from './check-episode.ts'
import type { Episode } from './episode.ts'
import { type Opening, openingOf } from './facts/opening.ts'
import type { Edition } from './site-paths.ts'

/**
 * What feeds and lists say of an episode, in plain text, small enough to hold ten thousand: all but its words and sources, what is told
 * of it at length, and what publishing itself decides (guid, number, dates). JSON gives it back as it was.
 */
export interface EpisodeCard extends Opening, Edition {
  /** `YYYY-MM-DD`: until when it may stand without being checked again. */
  readonly expires: string
  /** ISO 8601 with its zone: it is not published before; absent: at once. */
  readonly publishAt?: string
  readonly title: string
  readonly summary: string
  readonly explicit: boolean
  /** Where the review itself is published. */
  readonly reviewUrl: string
  readonly review: { readonly board: string; readonly nation: string; readonly published: string }
  readonly themes: readonly string[]
  /** Ids of the agencies that a finding of the review names. */
  readonly agencies: readonly string[]
  /** Whom the feed names as author: the review's own where it is the publisher's report and names one, else the publisher. */
  readonly author: string
  readonly chapters: readonly Chapter[]
  readonly audio: Episode['recording']['audio']
  /** The same audio in further forms; their files lie beside that of the audio. */
  readonly alternatives: readonly AlternativeAudio[]
  /** SHA-256 of the files that come with the audio. */
  readonly texts: Readonly<Record<TextFile, string>>
}

/** The texts that come with the audio. */
export const TEXT_FILES = ['vtt', 'srt', 'chapters'] as const
export type TextFile = (typeof TEXT_FILES)[number]

/**
 * The card of an episode that may be published.
 * @throws ScrcastError what `checkEpisode` refuses
 */
export const cardOf = (episode: Episode, { publisher }: { readonly publisher: string }): EpisodeCard => {
  checkEpisode(episode)
  const { approved, findings, recording } = episode
  const { slug, script, approval } = approved
  const { title, summary, review, themes } = script.frontMatter
  return {
    ...openingOf(script),
    slug,
    audience: recording.audience,
    expires: approval.expires,
    ...(approval.publishAt === undefined ? {} : { publishAt: approval.publishAt }),
    title,
    summary,
    explicit: approval.explicit,
    reviewUrl: approval.publishedUrl,
    review: { board: review.board, nation: review.nation, published: review.published },
    themes,
    agencies: [...new Set(findings.findings.flatMap(({ agencies }) => agencies))],
    // Naming an outside author would make the briefing look endorsed by one who has not made it.
    author: approval.rights === 'own' && review.author !== '' ? review.author : publisher,
    chapters: recording.chapters,
    audio: recording.audio,
    alternatives: recording.alternatives ?? [],
    texts: { vtt: sha256(episode.vtt), srt: sha256(episode.srt), chapters: sha256(episode.chapters) },
  }
}
