import type { Caption } from './captions.ts'
import { clockTime } from './clock-time.ts'
import { SPEAKER_NAMES } from './speaker-names.ts'

/** The captions as WebVTT, each with its speaker. */
export const formatWebVtt = (captions: readonly Caption[]): string =>
  `WEBVTT\n${captions
    .map(({ startMilliseconds, endMilliseconds, speaker, lines }, index) => {
      const times = `${clockTime(startMilliseconds, '.')} --> ${clockTime(endMilliseconds, '.')}`
      return `\n${index + 1}\n${times}\n<v ${SPEAKER_NAMES[speaker]}>${lines.map(escaped).join('\n')}\n`
    })
    .join('')}`

/** The text that a WebVTT file shows, one line after another. */
export const textOfWebVtt = (vtt: string): string =>
  vtt
    .split('\n\n')
    .slice(1)
    .map((cue) =>
      cue
        .split('\n')
        .slice(2)
        .join(' ')
        .replace(/<[^>]*>/g, ''),
    )
    .join(' ')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
