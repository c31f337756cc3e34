import type { Knowledge } from '../../knowledge/index.ts'
import { sha256 } from '../../shared/index.ts'
import { writtenDate } from '../dates.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { newestFirst } from '../facts/newest-first.ts'
import { relativeLink } from '../site-paths.ts'
import { clockTime, minutesInWords } from '../times.ts'
import type { Briefing } from './editions.ts'
import { FACETS, type Facet, type Tag, type Tags, tagging } from './facets.ts'

/** A briefing with what it is found by. */
export interface Entry {
  readonly briefing: Briefing
  readonly tags: Tags
  /** SHA-256 of all that the briefing and its editions are made of. */
  readonly key: string
}

/** The briefings with their tags, newest first. */
export const entriesOf = (briefings: readonly Briefing[], knowledge: Knowledge): readonly Entry[] => {
  const tagsOf = tagging(knowledge)
  return briefings
    .map((briefing) => ({ briefing, tags: tagsOf(briefing), key: keyOf(briefing) }))
    .sort(({ briefing: one }, { briefing: other }) => newestFirst(one.lead.facts, other.lead.facts))
}

const keyOf = ({ lead, others }: Briefing): string => sha256([lead, ...others].map(({ key }) => key).join('\n'))

/** Every tag of a facet with its briefings: themes and agencies by name, years from the newest. */
export const byTag = (
  entries: readonly Entry[],
  facet: Facet,
): readonly { readonly tag: Tag; readonly entries: readonly Entry[] }[] => {
  const found = new Map<string, { readonly tag: Tag; readonly entries: Entry[] }>()
  for (const entry of entries)
    for (const tag of entry.tags[facet]) {
      const group = found.get(tag.slug) ?? { tag, entries: [] }
      group.entries.push(entry)
      found.set(tag.slug, group)
    }
  const sorted = [...found.values()].sort((one, other) => (one.tag.title < other.tag.title ? -1 : 1))
  return facet === 'year' ? sorted.reverse() : sorted
}

/**
 * What a list of briefings shows of each, on the page at `path`.
 * @param theme title of the theme that the list is of; empty where it is of something else
 */
export const listed = ({ briefing: { lead }, tags }: Entry, path: string, theme = '') => {
  const { facts } = lead
  const { board, published } = facts.review
  return {
    title: facts.title,
    summary: facts.summary,
    link: relativeLink(path, facts.paths.page),
    published: { machine: facts.firstPublished.slice(0, 10), written: writtenDate(facts.firstPublished) },
    minutes: minutesInWords(facts.audio.durationSeconds),
    themes: tags.theme.map(({ title }) => title).join('\u00a0· '),
    part: partOn(theme, lead.facts, path),
    review: [board, writtenDate(published)].filter((part) => part !== '').join(', '),
    tags: FACETS.map((facet) => ({ facet, slugs: tags[facet].map(({ slug }) => slug).join(' ') })),
  }
}

/** The chapter of a briefing whose message is a theme; null where none is headed so. */
const partOn = (theme: string, { chapters, paths }: EpisodeFacts, path: string) => {
  const index = chapters.findIndex(({ title }) => title.replace(/^Message \d+: /, '') === theme)
  const chapter = chapters[index]
  if (chapter === undefined) return null
  const { title, startSeconds } = chapter
  return { title, time: clockTime(startSeconds), link: `${relativeLink(path, paths.page)}#part-${index + 1}` }
}
