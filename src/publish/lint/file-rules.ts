import { type Item, type LintRule, unless } from './lint-rule.ts'

/** The files of an episode, as far as they are there. */
export interface ItemFiles {
  /** The WebVTT transcript. */
  readonly vtt: string | undefined
  /** The chapters' JSON. */
  readonly chapters: string | undefined
  /** SHA-256 of its audio files, hexadecimal, by their addresses. */
  readonly sha256: ReadonlyMap<string, string>
}

export interface FileRule extends Omit<LintRule, 'check'> {
  /** The file that it looks at. */
  readonly file: keyof ItemFiles
  readonly check: (item: Item, files: ItemFiles) => readonly string[]
}

/** What the files of an episode hold. A file that is not there is for other rules to miss. */
export const FILE_RULES: readonly FileRule[] = [
  {
    id: 'transcript-parses',
    file: 'vtt',
    level: 'error',
    explanation: 'Apps show no transcript whose times they cannot read, or that runs on after the audio.',
    source: 'W3C, WebVTT; Apple, podcasters.apple.com/support/5316-transcripts-on-apple-podcasts',
    check: (item, { vtt }) => (vtt === undefined ? [] : faultsOfVtt(vtt, durationOf(item))),
  },
  {
    id: 'chapters-parse',
    file: 'chapters',
    level: 'error',
    explanation: 'Apps show chapters that have a title, ascend, and begin within the audio.',
    source: 'Podcast namespace, chapters/jsonChapters.md',
    check: (item, { chapters }) => (chapters === undefined ? [] : faultsOfChapters(chapters, durationOf(item))),
  },
  {
    id: 'integrity-true',
    file: 'sha256',
    level: 'error',
    explanation: 'The feed vouches for the audio’s very bytes; an app that checks refuses others.',
    source: 'Podcast namespace, docs/tags/integrity.md; W3C, Subresource Integrity',
    check: ({ podcast }, { sha256 }) => {
      const claims = (podcast?.alternateEnclosures ?? []).flatMap(({ integrity, sources = [] }) =>
        sources.map(({ uri = '' }) => ({ uri, value: integrity?.value, hash: sha256.get(uri) })),
      )
      return claims
        .filter(({ value, hash }) => value !== undefined && hash !== undefined && value !== integrityOf(hash))
        .map(({ uri, value }) => `${uri} is not ${value}`)
    },
  },
]

const integrityOf = (sha256: string): string => `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`

const durationOf = ({ itunes }: Item): number => Number(itunes?.duration ?? 0)

const CUE = /^((?:\d+:)?\d\d:\d\d\.\d{3}) --> ((?:\d+:)?\d\d:\d\d\.\d{3})/gm

/** The duration in the feed is rounded, so the last words may end a second after it. */
const faultsOfVtt = (vtt: string, duration: number): readonly string[] => {
  const cues = [...vtt.matchAll(CUE)].map(([, from = '', to = '']) => [secondsOf(from), secondsOf(to)] as const)
  const orderly = cues.every(([from, to], index) => from < to && (index === 0 || from >= (cues[index - 1]?.[0] ?? 0)))
  return [
    ...unless(/^\uFEFF?WEBVTT(?:\s|$)/.test(vtt), 'it does not begin with WEBVTT'),
    ...unless(cues.length > 0 && cues.length === vtt.match(/-->/g)?.length, 'it has a cue whose times cannot be read'),
    ...unless(orderly, 'its cues do not ascend'),
    ...unless((cues.at(-1)?.[1] ?? 0) <= duration + 1, 'its last cue ends after the audio'),
  ]
}

const secondsOf = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

const faultsOfChapters = (json: string, duration: number): readonly string[] => {
  const chapters = readChapters(json)
  if (chapters === undefined) return ['it is not JSON with a list of chapters']
  const starts = chapters.map(({ startTime }) => Number(startTime))
  return [
    ...unless(
      chapters.every(({ title }) => typeof title === 'string' && title !== ''),
      'a chapter has no title',
    ),
    ...unless(
      starts.every((start, index) => start > (starts[index - 1] ?? -1) && start < Math.max(duration, 1)),
      'its chapters do not ascend within the audio',
    ),
  ]
}

type Chapter = Readonly<Record<string, unknown>>

const readChapters = (json: string): readonly Chapter[] | undefined => {
  try {
    const value: unknown = JSON.parse(json)
    if (value === null || typeof value !== 'object' || !('chapters' in value)) return undefined
    const { chapters } = value
    return Array.isArray(chapters) && chapters.every((one) => one !== null && typeof one === 'object')
      ? chapters
      : undefined
  } catch {
    // No JSON: the rule says so.
    return undefined
  }
}
