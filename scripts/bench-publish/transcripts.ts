import type { Chapter, Cue } from '../../dist/speak/index.js'

// The forms of the files beside the audio, a caption a sentence; what makes the real ones is not what is timed here.

export const vttOf = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues.map(({ startSeconds, endSeconds, speaker, text }) => `${clock(startSeconds, '.')} --> ${clock(endSeconds, '.')}\n<v ${speaker}>${text}`).join('\n\n')}\n`

export const srtOf = (cues: readonly Cue[]): string =>
  cues
    .map(
      ({ startSeconds, endSeconds, text }, index) =>
        `${index + 1}\n${clock(startSeconds, ',')} --> ${clock(endSeconds, ',')}\n${text}\n`,
    )
    .join('\n')

export const chaptersOf = (chapters: readonly Chapter[]): string =>
  `${JSON.stringify({ version: '1.2.0', chapters: chapters.map(({ startSeconds, title }) => ({ startTime: startSeconds, title })) })}\n`

const clock = (seconds: number, mark: string): string => {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${[hours, minutes, rest].map((part) => String(part).padStart(2, '0')).join(':')}${mark}000`
}
