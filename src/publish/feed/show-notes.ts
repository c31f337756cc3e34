import { fillTemplate } from '../../shared/index.ts'
import type { AtLength } from '../facts/at-length.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { siteTemplate, type Templates } from '../pages/site-templates.ts'
import { addressOf } from '../site-paths.ts'
import { fullClockTime } from '../times.ts'

/**
 * The show notes of an episode: HTML of paragraphs, lists and links, which is all that every app shows.
 * @throws ScrcastError `publish/template-missing`, `templates/broken`
 */
export const showNotes = (
  facts: EpisodeFacts,
  { recommendations, attribution, supportLines, rights }: AtLength,
  { templates, baseUrl }: { readonly templates: Templates; readonly baseUrl: string },
): string =>
  fillTemplate(
    { name: 'site/show-notes.hbs', source: siteTemplate(templates, 'show-notes.hbs'), escaping: 'html' },
    {
      contentNote: facts.contentNote,
      correction: facts.correction,
      summary: facts.summary,
      voiceNotice: facts.voiceNotice,
      chapters: facts.chapters.map(({ startSeconds, title }) => ({ time: fullClockTime(startSeconds), title })),
      recommendations,
      attribution,
      reviewUrl: facts.reviewUrl,
      page: addressOf(baseUrl, facts.paths.page),
      supportLines,
      rights: { text: rights.text, licence: rights.licence ?? null },
    },
  ).trim()
