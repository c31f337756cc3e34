/** A podcast feed as data, in plain text; addresses are absolute. What RSS, iTunes and the podcast namespace make of it stands in podcast.ts. */
export interface Feed {
  readonly title: string
  readonly description: string
  /** The feed's own address. */
  readonly address: string
  /** A WebSub hub that tells subscribers of changes. */
  readonly hub?: string
  readonly link: string
  /** Lower case, such as `en-gb`. */
  readonly language: string
  readonly category: string
  readonly copyright: string
  readonly publisher: { readonly name: string; readonly url: string }
  /** What shows a directory that the feed is the publisher's: a code that Apple Podcasts gave, an address that others send one to. */
  readonly verify?: { readonly apple?: string; readonly email?: string }
  readonly image: string
  readonly guid: string
  /** Whether directories are asked to leave it out. */
  readonly isPrivate: boolean
  readonly explicit: boolean
  /** The other feeds of the show. */
  readonly siblings: readonly { readonly guid: string; readonly address: string; readonly title: string }[]
  /** How a long feed is divided (RFC 5005, section 4): the document itself, and the addresses of its neighbours. */
  readonly archived: {
    /** Of the document that people subscribe to, where this is an archive. */
    readonly current?: string
    /** Of the archive with the episodes before these; absent where there are none. */
    readonly previous?: string
  }
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly title: string
  readonly guid: string
  /** A year, and a number within it from 1. */
  readonly season: number
  readonly number: number
  readonly link: string
  /** ISO 8601, UTC. */
  readonly published: string
  /** Plain text, at most 4,000 bytes. */
  readonly description: string
  /** Plain text. */
  readonly summary: string
  /** HTML of paragraphs, lists and links alone. */
  readonly notes: string
  readonly enclosure: Enclosure
  /** The same audio in further forms. */
  readonly alternatives: readonly Alternative[]
  /** Where the review itself is published. */
  readonly reviewAddress: string
  readonly durationSeconds: number
  readonly explicit: boolean
  readonly transcripts: readonly Transcript[]
  /** Address of the chapters' JSON. */
  readonly chaptersAddress: string
  readonly chapters: readonly { readonly startSeconds: number; readonly title: string }[]
  readonly persons: readonly Person[]
  readonly rights: { readonly text: string; readonly licence?: { readonly name: string; readonly url: string } }
}

export interface Enclosure {
  readonly address: string
  readonly bytes: number
  readonly type: string
  readonly bitsPerSecond: number
  /** Hexadecimal. */
  readonly sha256: string
}

export interface Alternative extends Enclosure {
  /** What people call the form; at most 32 characters. */
  readonly title: string
  /** As RFC 6381 writes it. */
  readonly codecs?: string
}

/** The most welcome form first: apps take the first that they understand. */
export interface Transcript {
  readonly address: string
  readonly type: string
  readonly language: string
  /** Whether it is timed, so that it can be shown along with the audio. */
  readonly timed: boolean
}

/** Role and group of the Podcast Taxonomy. */
export interface Person {
  readonly name: string
  readonly role: string
  readonly group: string
  readonly href?: string
}
