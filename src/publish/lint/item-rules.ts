import { type FeedUnderLint, type Item, type LintRule, ofItems, unless } from './lint-rule.ts'

const APPLE = 'Apple, podcasters.apple.com/support/823-podcast-requirements'
const NAMESPACE = 'Podcast namespace, docs/tags'

/** What a feed says of its episodes, and whether the files that it names are there. */
export const ITEM_RULES: readonly LintRule[] = [
  {
    id: 'item-complete',
    level: 'error',
    explanation: 'An episode without title, guid, date or audio is dropped by apps, mostly without a word.',
    source: APPLE,
    check: ofItems((item) => [
      ...unless((item.title ?? '').trim() !== '', 'title is missing'),
      ...unless(item.title === item.title?.trim(), 'title stands in white space'),
      ...unless((item.guid?.value ?? '') !== '', 'guid is missing'),
      ...unless(!Number.isNaN(Date.parse(String(item.pubDate))), 'pubDate is missing or no date'),
      ...unless(item.enclosures?.length === 1, `it has ${item.enclosures?.length ?? 0} enclosures`),
    ]),
  },
  {
    id: 'guid-unique',
    level: 'error',
    explanation: 'Apps take two episodes with one guid for the same.',
    source: APPLE,
    check: ({ feed }) => repeated(feed.items, ({ guid }) => guid?.value),
  },
  {
    id: 'guid-kept',
    level: 'error',
    explanation: 'An episode whose guid changes comes twice to everyone who has it.',
    source: `${APPLE}; ${NAMESPACE}/guid.md`,
    check: ({ feed, guids }) =>
      (feed.items ?? []).flatMap((item) => {
        const given = guids?.get(audioOf(item) ?? '')
        return unless(
          given === undefined || given === item.guid?.value,
          `the guid of “${item.title}” is ${item.guid?.value}, and was ${given}`,
        )
      }),
  },
  {
    id: 'enclosure-unique',
    level: 'error',
    explanation: 'Apple ignores an episode whose audio address another has.',
    source: APPLE,
    check: ({ feed }) => repeated(feed.items, audioOf),
  },
  {
    id: 'enclosure-true',
    level: 'error',
    explanation: 'Apps trust length and type: a wrong one breaks seeking, downloads or the whole episode.',
    source: APPLE,
    check: ({ feed, sizeOf }) =>
      (feed.items ?? []).flatMap(({ enclosures = [] }) =>
        enclosures.flatMap(({ url = '', length, type }) => [
          ...unless(type === 'audio/mpeg', `${url} has the type ${type}`),
          ...unless(/^[\x21-\x7E]+\.mp3$/.test(url), `${url} is not a plain address that ends in .mp3`),
          ...sized(url, sizeOf(url), length),
        ]),
      ),
  },
  {
    id: 'alternative-true',
    level: 'error',
    explanation: 'An app that prefers another form of the audio fetches it from there, and trusts its length.',
    source: `${NAMESPACE}/alternate-enclosure.md`,
    check: ({ feed, sizeOf }) =>
      (feed.items ?? []).flatMap(({ podcast }) =>
        (podcast?.alternateEnclosures ?? []).flatMap(({ sources = [], length }) =>
          sources.flatMap(({ uri = '' }) =>
            unless(sizeOf(uri) === length, `${uri} has ${sizeOf(uri) ?? 'no'} bytes, not ${length}`),
          ),
        ),
      ),
  },
  {
    id: 'duration-whole',
    level: 'error',
    explanation: 'A duration is whole seconds, more than 0.',
    source: `${APPLE}; W3C feed validator`,
    check: ({ xml }) =>
      [...xml.matchAll(/<itunes:duration>(?![1-9]\d*<)([^<]*)/g)].map(([, value]) => `one is “${value}”`),
  },
  {
    id: 'not-in-the-future',
    level: 'error',
    explanation: 'Apps hide an episode of a later date, and some keep it hidden.',
    source: 'W3C feed validator',
    check: ({ feed }) => {
      const built = Date.parse(String(feed.lastBuildDate))
      return (feed.items ?? [])
        .filter(({ pubDate }) => Date.parse(String(pubDate)) > built)
        .map(({ title }) => `“${title}” is later than the feed itself`)
    },
  },
  {
    id: 'transcript-there',
    level: 'error',
    explanation: 'Those who cannot hear read the transcript.',
    source: `${NAMESPACE}/transcript.md`,
    check: linked('transcript', ({ podcast }) => podcast?.transcripts),
  },
  {
    id: 'chapters-there',
    level: 'error',
    explanation: 'Chapters that do not load leave a listener without a way back to a passage.',
    source: `${NAMESPACE}/chapters.md`,
    check: linked('chapter list', ({ podcast }) => (podcast?.chapters === undefined ? [] : [podcast.chapters])),
  },
  {
    id: 'chapters-in-order',
    level: 'error',
    explanation: 'Apps show chapters that ascend and lie within the audio.',
    source: 'podlove.org/simple-chapters',
    check: ofItems(({ psc, itunes }) => {
      const starts = (psc?.chapters ?? []).map(({ start = '' }) => secondsOf(start))
      const ascending = starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0))
      return [
        ...unless(ascending, 'its chapters do not ascend'),
        ...unless(
          (starts.at(-1) ?? 0) < Number(itunes?.duration ?? 0) || starts.length === 0,
          'a chapter begins after the end',
        ),
      ]
    }),
  },
]

const sized = (url: string, bytes: number | undefined, length: number | undefined): readonly string[] => {
  if (bytes === undefined) return [`${url} is not in the site`]
  return unless(bytes === length && bytes > 0, `${url} has ${bytes} bytes, and the feed says ${length}`)
}

const audioOf = ({ enclosures }: Item): string | undefined => enclosures?.[0]?.url

const repeated = (items: readonly Item[] = [], keyOf: (item: Item) => string | undefined): readonly string[] => {
  const seen = new Set<string | undefined>()
  return items.map(keyOf).flatMap((value) => {
    const twice = value !== undefined && seen.has(value)
    seen.add(value)
    return twice ? [`${value} stands twice`] : []
  })
}

function linked(
  what: string,
  filesOf: (item: Item) => readonly { readonly url?: string; readonly type?: string }[] | undefined,
): LintRule['check'] {
  return ({ feed, sizeOf }: FeedUnderLint) =>
    (feed.items ?? []).flatMap((item) => {
      const files = filesOf(item) ?? []
      return [
        ...unless(files.length > 0, `“${item.title}” has no ${what}`),
        ...files.flatMap(({ url = '', type }) => [
          ...unless((sizeOf(url) ?? 0) > 0, `${url} is not in the site`),
          ...unless(type !== undefined, `${url} has no type`),
        ]),
      ]
    })
}

const secondsOf = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
