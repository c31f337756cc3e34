import type { Episode } from '../episode.ts'
import { attributionOf } from '../facts/attribution.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { relativeLink } from '../site-paths.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { transcriptOf } from './transcript.ts'

/** The transcript alone, in the form that apps read from a feed (`cite`, `time`, `p`) and that prints well. */
export const transcriptPage = (episode: Episode, facts: EpisodeFacts, site: Site): string => {
  const path = facts.paths.transcript
  const head = { path, title: `Transcript: ${facts.title}`, description: `The words of the briefing “${facts.title}”.` }
  return fillPage(site.templates, 'transcript.hbs', {
    ...frameOf(site, head),
    title: facts.title,
    contentNote: facts.contentNote,
    voiceNotice: facts.voiceNotice,
    attribution: attributionOf(episode.approved.script, site.show.publisher.name),
    briefing: relativeLink(path, facts.paths.page),
    chapters: transcriptOf(episode, site.knowledge),
  })
}
