import nodeId3 from 'node-id3'
import type { Chapter } from '../recording.ts'

export interface AudioTags {
  readonly title: string
  readonly artist: string
  readonly album: string
  /** BCP 47, such as `en-GB`. */
  readonly language: string
}

/** ISO 639-2 codes, which ID3 wants, of the languages that reviews are briefed in. */
const LANGUAGES: Readonly<Record<string, string>> = { en: 'eng', cy: 'cym', ga: 'gle', gd: 'gla' }

/**
 * An ID3v2.3 tag: title, artist, album, language, picture, and chapters both as CHAP frames and in a table of contents (CTOC), without
 * which some apps show no chapters. Not by ffmpeg, since old ones write no table.
 */
export const formatId3Tag = (tags: AudioTags, chapters: readonly Chapter[], picture: Uint8Array): Uint8Array => {
  const elements = chapters.map((_, index) => `chapter${index}`)
  return nodeId3.create({
    title: tags.title,
    artist: tags.artist,
    album: tags.album,
    genre: 'Podcast',
    language: LANGUAGES[tags.language.slice(0, 2)] ?? 'und',
    image: { mime: mimeOf(picture), type: { id: 3 }, description: '', imageBuffer: Buffer.from(picture) },
    tableOfContents: [{ elementID: 'toc', isOrdered: true, elements }],
    chapter: chapters.map(({ title, startSeconds, endSeconds }, index) => ({
      elementID: `chapter${index}`,
      startTimeMs: Math.round(startSeconds * 1000),
      endTimeMs: Math.round(endSeconds * 1000),
      tags: { title },
    })),
  })
}

const mimeOf = (picture: Uint8Array): string => (picture[0] === 0x89 ? 'image/png' : 'image/jpeg')
