/** Who speaks, as transcripts name them. */
export const SPEAKER_NAMES = { narrator: 'Narrator', reader: 'Reader' } as const
