import type { Audience } from '../../../src/knowledge/index.ts'
import type { Episode, SitePlan } from '../../../src/publish/index.ts'
import { audioBytes, bobbieEpisode, show } from '../bobbie-episode.ts'
import { BASE, planBobbie, textOf } from '../plan-bobbie.ts'

/** What a reader may know of a feed, whatever it calls it. */
export interface ReadChannel {
  readonly title: string
  readonly address: string
  readonly link: string
  readonly language: string
  readonly image: string
  readonly explicit: boolean
  /** The podcast:guid. */
  readonly guid: string
  /** Whether it asks directories to leave it out. */
  readonly blocked: boolean
  /** The podcast:guid of each other feed that it names. */
  readonly podroll: readonly string[]
}

export interface ReadItem {
  readonly title: string
  readonly guid: string
  readonly link: string
  /** ISO 8601, UTC. */
  readonly published: string
  readonly enclosure: { readonly url: string; readonly length: number; readonly type: string }
  readonly durationSeconds: number
  readonly explicit: boolean
  /** In their order. */
  readonly transcripts: readonly string[]
  readonly chaptersAddress: string
  readonly chapterTitles: readonly string[]
  readonly people: readonly string[]
}

export interface FeedStory {
  readonly name: string
  readonly xml: string
  readonly channel: ReadChannel
  readonly items: readonly ReadItem[]
}

/** Titles as they come out of PDFs, and how they are to be read. */
const TITLES: readonly (readonly [written: string, read: string])[] = [
  ['Q & A: what “Bobbie” asks', 'Q & A: what “Bobbie” asks'],
  [`A "double" and a 'single' mark`, `A "double" and a 'single' mark`],
  ['Hats 🎩 and families 👩‍👧', 'Hats 🎩 and families 👩‍👧'],
  ['One page\u000Cthe next\u0000 \u001Bof it\uFFFE', 'One page the next of it'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
]

/** The feed for everyone, one for an audience, a private one, and one of hostile titles, each with what its readers are to find. */
export const feedStories = async (): Promise<readonly FeedStory[]> => {
  const explicit = { slug: 'second', approval: { explicit: true }, audio: audioBytes(4) }
  const both = [bobbieEpisode(), bobbieEpisode(explicit)]
  const police = bobbieEpisode({ audio: audioBytes(2), recording: { audience: 'police' } })
  const audiences = ['everyone', 'police'] as const
  const hostile = TITLES.map(([title], at) =>
    bobbieEpisode({ title, summary: title, slug: `title-${at}`, audio: audioBytes(20 + at) }),
  )
  const open = await planBobbie([], { episodes: [...both, police], audiences })
  const hidden = await planBobbie([], { episodes: [...both, police], audiences, isPrivate: true })
  const odd = await planBobbie([], { episodes: hostile, show: { ...show, title: TITLES[3]?.[0] ?? '' } })
  return [
    story('the feed for everyone', open, both, { audience: 'everyone', title: show.title }),
    story('a feed for an audience', open, [police], { audience: 'police', title: `${show.title}: for police` }),
    story('a private feed', hidden, both, { audience: 'everyone', title: show.title, blocked: true }),
    story('a feed of titles out of PDFs', odd, hostile, { audience: 'everyone', title: TITLES[3]?.[1] ?? '' }),
  ]
}

const story = (
  name: string,
  plan: SitePlan,
  episodes: readonly Episode[],
  {
    audience,
    title,
    blocked = false,
  }: { readonly audience: Audience; readonly title: string; readonly blocked?: boolean },
): FeedStory => ({
  name,
  xml: textOf(plan, `${audience}.xml`),
  channel: {
    title,
    address: `${BASE}/${audience}.xml`,
    link: `${BASE}/`,
    language: 'en-gb',
    image: addressIn(plan, /^cover-[0-9a-f]{10}\.png$/),
    explicit: episodes.some(({ approved }) => approved.approval.explicit === true),
    guid: plan.state.feeds.find((feed) => feed.audience === audience)?.guid ?? '',
    blocked,
    podroll: plan.state.feeds.filter((feed) => feed.audience !== audience).map(({ guid }) => guid),
  },
  items: episodes.map((episode) => itemOf(plan, episode)),
})

const itemOf = (plan: SitePlan, { approved: { slug, script, approval }, recording }: Episode): ReadItem => {
  const known = plan.state.episodes.find((one) => one.slug === slug && one.audience === recording.audience)
  const suffix = recording.audience === 'everyone' ? '' : `-${recording.audience}`
  const media = (ending: string): string =>
    addressIn(plan, new RegExp(`^briefings/${slug}/${slug}${suffix}-[0-9a-f]{10}\\.${ending}$`))
  const title = script.frontMatter.title
  return {
    title: TITLES.find(([written]) => written === title)?.[1] ?? title,
    guid: known?.guid ?? '',
    link: `${BASE}/briefings/${slug}/`,
    published: '2026-11-24T18:00:00.000Z',
    enclosure: { url: media('mp3'), length: recording.audio.bytes, type: 'audio/mpeg' },
    durationSeconds: Math.round(recording.audio.durationSeconds),
    explicit: approval.explicit === true,
    transcripts: [media('vtt'), media('srt'), `${BASE}/briefings/${slug}/transcript${suffix}.html`],
    chaptersAddress: media('chapters.json'),
    chapterTitles: recording.chapters.map((chapter) => chapter.title),
    people: ['A. Reviewer', show.publisher.name],
  }
}

const addressIn = ({ files }: SitePlan, pattern: RegExp): string => {
  const [file, ...others] = files.filter(({ path }) => pattern.test(path))
  if (file === undefined || others.length > 0) throw new Error(`the plan has not one file like ${pattern}`)
  return `${BASE}/${file.path}`
}
