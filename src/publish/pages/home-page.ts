import { writtenDate } from '../dates.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { HOME, relativeLink } from '../site-paths.ts'
import { minutesInWords } from '../times.ts'
import { frameOf } from './frame.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { seriesData } from './structured-data.ts'

/** The front page: every briefing, newest first, and how to subscribe. */
export const homePage = (episodes: readonly EpisodeFacts[], site: Site): string => {
  const head = {
    path: HOME,
    title: site.show.title,
    description: site.show.description,
    structuredData: seriesData(site),
  }
  return fillPage(site.templates, 'index.hbs', {
    ...frameOf(site, head),
    briefings: [...episodes].reverse().map((facts) => ({
      title: facts.title,
      summary: facts.summary,
      link: relativeLink(HOME, facts.paths.page),
      published: { machine: facts.firstPublished.slice(0, 10), written: writtenDate(facts.firstPublished) },
      minutes: minutesInWords(facts.audio.durationSeconds),
    })),
  })
}
