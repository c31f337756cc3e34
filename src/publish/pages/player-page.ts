import type { DescribedEpisode } from '../described-episode.ts'
import { addressOf, playerPath, relativeLink } from '../site-paths.ts'
import { clockTime, minutesInWords } from '../times.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'

/** The player alone, for other sites to embed: content note, audio, chapters, and the way to everything else. */
export const playerPage = ({ facts }: DescribedEpisode, site: Site): string => {
  const path = playerPath(facts.slug)
  const link = (to: string): string => relativeLink(path, to)
  const page = link(facts.paths.page)
  return fillPage(site.templates, 'player.hbs', {
    ...frameOf(site, { path, title: facts.title, description: facts.summary }),
    canonical: addressOf(site.baseUrl, facts.paths.page),
    title: facts.title,
    minutes: minutesInWords(facts.audio.durationSeconds),
    contentNote: facts.contentNote,
    voiceNotice: facts.voiceNotice,
    audio: link(facts.paths.audio),
    vtt: link(facts.paths.vtt),
    page,
    chapters: facts.chapters.map(({ title, startSeconds }, index) => ({
      title,
      start: startSeconds,
      time: clockTime(startSeconds),
      link: `${page}#part-${index + 1}`,
    })),
  })
}
