import type { Chapter } from '../recording.ts'
import { clockTime } from '../transcripts/clock-time.ts'
import type { AudioTags } from './id3-tag.ts'

/**
 * Tags and chapters as ffmpeg reads them: https://ffmpeg.org/ffmpeg-formats.html#Metadata-2. Forms without chapters of their own have them
 * as comments: https://wiki.xiph.org/Chapter_Extension
 */
export const formatFfmetadata = (
  { title, artist, album }: AudioTags,
  chapters: readonly Chapter[],
  kept: 'as chapters' | 'as comments',
): string =>
  [
    ';FFMETADATA1',
    ...Object.entries({ title, artist, album, genre: 'Podcast' }).map(([name, value]) => `${name}=${escaped(value)}`),
    ...chapters.flatMap(kept === 'as chapters' ? asChapter : asComments),
    '',
  ].join('\n')

const asChapter = ({ title, startSeconds, endSeconds }: Chapter): readonly string[] => [
  '[CHAPTER]',
  'TIMEBASE=1/1000',
  `START=${Math.round(startSeconds * 1000)}`,
  `END=${Math.round(endSeconds * 1000)}`,
  `title=${escaped(title)}`,
]

const asComments = ({ title, startSeconds }: Chapter, index: number): readonly string[] => {
  const name = `CHAPTER${String(index + 1).padStart(3, '0')}`
  return [`${name}=${clockTime(Math.round(startSeconds * 1000), '.')}`, `${name}NAME=${escaped(title)}`]
}

const escaped = (value: string): string => value.replace(/[\\=;#\n]/g, (sign) => `\\${sign}`)
