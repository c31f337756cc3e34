import { AUDIENCE_NAMES, type SupportLine } from '../../knowledge/index.ts'
import { writtenDate } from '../dates.ts'
import type { DescribedEpisode } from '../described-episode.ts'
import type { Episode } from '../episode.ts'
import { type AtLength, atLengthOf } from '../facts/at-length.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { addressOf, playerPath, relativeLink } from '../site-paths.ts'
import { clockTime, minutesInWords } from '../times.ts'
import { FACETS, type Tags, tagPath } from './facets.ts'
import { frameOf } from './frame.ts'
import type { Entry } from './listing.ts'
import { messagesOf } from './messages.ts'
import { recommendationValues } from './recommendation-values.ts'
import type { Site } from './site.ts'
import { fillPage } from './site-templates.ts'
import { episodeData } from './structured-data.ts'
import { transcriptOf } from './transcript.ts'

/** The page of a briefing, whose leading edition is `episode`: content note, player, chapters, transcript with its sources, recommendations, downloads, rights, support. */
export const briefingPage = ({ briefing: { lead, others }, tags }: Entry, episode: Episode, site: Site): string => {
  const { facts } = lead
  const { script } = episode.approved
  const path = facts.paths.page
  const head = { path, title: facts.title, description: facts.summary, structuredData: episodeData(facts, site) }
  return fillPage(site.templates, 'briefing.hbs', {
    ...frameOf(site, head),
    ...factValues(facts),
    ...valuesAtLength(atLengthOf(episode, { publisher: site.show.publisher.name, knowledge: site.knowledge })),
    review: reviewValues(episode, facts),
    themes: tags.theme.map((tag) => ({ ...tag, link: relativeLink(path, tagPath('theme', tag)) })),
    filters: filtersOf(tags),
    messages: messagesOf(episode),
    chapters: transcriptOf(episode, site.knowledge),
    hasSources: Object.keys(script.citations).length > 0,
    files: filesOf(facts),
    editions: others.map(editionValues),
    embed: addressOf(site.baseUrl, playerPath(facts.slug)),
  })
}

/** What the search narrows by; Pagefind takes one from an element. */
const filtersOf = (tags: Tags): readonly string[] =>
  FACETS.flatMap((facet) => tags[facet].map(({ slug }) => `${facet}:${slug}`))

const editionValues = ({ facts: { audience, audio, forms, paths } }: DescribedEpisode) => ({
  name: `For ${AUDIENCE_NAMES[audience]}`,
  minutes: minutesInWords(audio.durationSeconds),
  audio: relativeLink(paths.page, paths.audio),
  forms: forms.map((form) => ({ name: form.name, audio: relativeLink(paths.page, form.path) })),
  vtt: relativeLink(paths.page, paths.vtt),
  transcript: relativeLink(paths.page, paths.transcript),
})

const factValues = (facts: EpisodeFacts) => ({
  title: facts.title,
  summary: facts.summary,
  correction: facts.correction,
  contentNote: facts.contentNote,
  voiceNotice: facts.voiceNotice,
  published: { machine: facts.firstPublished.slice(0, 10), written: writtenDate(facts.firstPublished) },
  expires: { machine: facts.expires, written: writtenDate(facts.expires) },
  length: { minutes: minutesInWords(facts.audio.durationSeconds), time: clockTime(facts.audio.durationSeconds) },
})

const valuesAtLength = ({ attribution, rights, recommendations, supportLines }: AtLength) => ({
  attribution,
  rights: { text: rights.text, licence: rights.licence ?? null },
  ...recommendationValues(recommendations),
  supportLines: supportLines.map(dialled),
  saysEmergency: supportLines.some(({ number }) => number === '999'),
})

/** The sentence of a support line, apart at its number, which a phone can dial. */
const dialled = ({ sentence, number }: SupportLine) => {
  const [before = '', ...after] = sentence.split(number)
  return { before, number, dial: number.replace(/\D/g, ''), after: after.join(number) }
}

const reviewValues = ({ approved: { script } }: Episode, { reviewUrl }: EpisodeFacts) => {
  const { title, board, published, author, pages } = script.frontMatter.review
  return { title, board, published: writtenDate(published), author, pages, address: reviewUrl }
}

const filesOf = ({ paths, audio, forms }: EpisodeFacts) => {
  const link = (to: string): string => relativeLink(paths.page, to)
  return {
    audio: link(paths.audio),
    audioSize: sizeInWords(audio.bytes),
    forms: forms.map(({ name, path, bytes }) => ({ name, audio: link(path), size: sizeInWords(bytes) })),
    vtt: link(paths.vtt),
    srt: link(paths.srt),
    transcript: link(paths.transcript),
  }
}

const sizeInWords = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`
