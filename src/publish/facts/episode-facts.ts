import type { Audience, Knowledge, SupportLine } from '../../knowledge/index.ts'
import { sha256 } from '../../shared/index.ts'
import type { Chapter } from '../../speak/index.ts'
import type { Episode } from '../episode.ts'
import type { Identity } from '../episode-identity.ts'
import type { ShowSettings } from '../show.ts'
import { briefingPath, mediaPath, transcriptPath } from '../site-paths.ts'
import { attributionOf } from './attribution.ts'
import { correctionNote } from './correction.ts'
import { type Opening, openingOf } from './opening.ts'
import { type Recommendation, recommendationsOf } from './recommendations.ts'
import { type Rights, rightsOf } from './rights.ts'
import { supportLinesOf } from './support.ts'

/** What feed and pages say of an episode, settled once, in plain text. */
export interface EpisodeFacts extends Opening {
  readonly slug: string
  readonly audience: Audience
  readonly identity: Identity
  /** ISO 8601, UTC. */
  readonly firstPublished: string
  /** That other audio took the place of what listeners had, when, and what to do; empty where that never happened. */
  readonly correction: string
  /** `YYYY-MM-DD`: until when it may stand without being checked again. */
  readonly expires: string
  readonly title: string
  readonly summary: string
  readonly explicit: boolean
  readonly attribution: string
  readonly rights: Rights
  /** Where the review itself is published. */
  readonly reviewUrl: string
  /** Whom the feed names as author: the review's own where it is the publisher's report and names one, else the publisher. */
  readonly author: string
  readonly recommendations: readonly Recommendation[]
  readonly supportLines: readonly SupportLine[]
  readonly chapters: readonly Chapter[]
  readonly audio: Episode['recording']['audio']
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

export const episodeFacts = (
  { approved: { slug, script, approval }, findings, recording, ...files }: Episode,
  identity: Identity,
  { show: { publisher }, knowledge }: { readonly show: ShowSettings; readonly knowledge: Knowledge },
): EpisodeFacts => {
  const { title, summary, review, recommendations } = script.frontMatter
  return {
    ...openingOf(script),
    slug,
    audience: recording.audience,
    identity,
    firstPublished: identity.firstPublished,
    correction: correctionNote(identity),
    expires: approval.expires,
    title,
    summary,
    explicit: approval.explicit,
    attribution: attributionOf(script, publisher.name),
    rights: rightsOf(approval.rights, publisher.name, review.board),
    reviewUrl: approval.publishedUrl,
    // Naming an outside author would make the briefing look endorsed by one who has not made it.
    author: approval.rights === 'own' && review.author !== '' ? review.author : publisher.name,
    recommendations: recommendationsOf(recommendations, findings.findings, knowledge),
    supportLines: supportLinesOf(script, knowledge),
    chapters: recording.chapters,
    audio: recording.audio,
    paths: pathsOf(slug, recording, files),
  }
}

const pathsOf = (
  slug: string,
  { audience, audio }: Episode['recording'],
  { vtt, srt, chapters }: Pick<Episode, 'vtt' | 'srt' | 'chapters'>,
): EpisodePaths => {
  const edition = { slug, audience }
  return {
    page: briefingPath(slug),
    transcript: transcriptPath(edition),
    audio: mediaPath(edition, audio.sha256, 'mp3'),
    vtt: mediaPath(edition, sha256(vtt), 'vtt'),
    srt: mediaPath(edition, sha256(srt), 'srt'),
    chapters: mediaPath(edition, sha256(chapters), 'chapters.json'),
  }
}
