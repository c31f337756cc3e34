import type { parseRssFeed } from 'feedsmith'

/** A feed as it is checked: its text, what a reader makes of it, and the files of the site that it stands in. */
export interface FeedUnderLint {
  /** Where it stands, by its own record. */
  readonly address: string
  readonly xml: string
  readonly feed: ReturnType<typeof parseRssFeed<string>>
  /** The podcast:guid that was given to it once; absent where nothing is remembered. */
  readonly guid?: string
  /** The guid that was given to the episode of an audio address; absent where nothing is remembered. */
  readonly guids?: ReadonlyMap<string, string>
  /** Bytes of the file at an address; undefined where the site has none there. */
  readonly sizeOf: (address: string) => number | undefined
}

export type Item = NonNullable<FeedUnderLint['feed']['items']>[number]

/** An error stops publishing. */
export interface LintRule {
  readonly id: string
  readonly level: 'error' | 'warning'
  /** Why it matters, in a sentence. */
  readonly explanation: string
  /** Who asks for it. */
  readonly source: string
  /** What breaks it, each with its place; empty where it holds. */
  readonly check: (feed: FeedUnderLint) => readonly string[]
}

export interface LintFinding {
  readonly rule: string
  readonly level: LintRule['level']
  /** Address of the feed or file. */
  readonly address: string
  readonly text: string
  readonly explanation: string
  readonly source: string
}

/** What a check says where a condition does not hold. */
export const unless = (holds: boolean, text: string): readonly string[] => (holds ? [] : [text])

/** The same asked of every episode, which is named in the answer. */
export const ofItems =
  (check: (item: Item) => readonly string[]): LintRule['check'] =>
  ({ feed }) =>
    (feed.items ?? []).flatMap((item, index) =>
      check(item).map((text) => `episode ${index + 1}, “${item.title ?? 'no title'}”: ${text}`),
    )
