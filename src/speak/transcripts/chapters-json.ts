import type { Chapter } from '../recording.ts'

/** Chapters in the JSON form of the podcast namespace, version 1.2.0; times in seconds. */
export const formatChaptersJson = (chapters: readonly Chapter[]): string =>
  `${JSON.stringify(
    {
      version: '1.2.0',
      chapters: chapters.map(({ title, startSeconds, endSeconds }) => ({
        startTime: startSeconds,
        endTime: endSeconds,
        title,
      })),
    },
    null,
    2,
  )}\n`
