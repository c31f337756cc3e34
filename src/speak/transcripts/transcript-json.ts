import type { Cue } from '../recording.ts'
import { SPEAKER_NAMES } from './speaker-names.ts'

/** The sentences as JSON in the form of the podcast namespace, version 1.0.0; times in seconds. */
export const formatTranscriptJson = (cues: readonly Cue[]): string =>
  `${JSON.stringify(
    {
      version: '1.0.0',
      segments: cues.map(({ speaker, startSeconds, endSeconds, text }) => ({
        speaker: SPEAKER_NAMES[speaker],
        startTime: startSeconds,
        endTime: endSeconds,
        body: text,
      })),
    },
    null,
    2,
  )}\n`

/** The text that a JSON transcript shows. */
export const textOfTranscriptJson = (json: string): string => {
  // Written above, and read back only to be held against the script.
  const { segments } = JSON.parse(json) as { readonly segments: readonly { readonly body: string }[] }
  return segments.map(({ body }) => body).join(' ')
}
