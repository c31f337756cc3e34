/** Further forms of the audio, beside the MP3 that is always made. */
export const ALTERNATIVE_FORMATS = ['m4a', 'opus'] as const
export type AlternativeFormat = (typeof ALTERNATIVE_FORMATS)[number]

export interface FormatDetails {
  /** As ffmpeg names it. */
  readonly encoder: string
  readonly container: string
  readonly bitsPerSecond: number
  readonly sampleRate: number
  readonly mediaType: string
  readonly chapters: 'as chapters' | 'as comments'
  /** Whether ffmpeg can put a picture into it. */
  readonly picture: 'inside' | 'none'
}

/** Opus always runs at 48 kHz; 64 kbit/s of it, or 96 of AAC, are beyond what anyone hears in speech. */
export const FORMATS: Readonly<Record<AlternativeFormat, FormatDetails>> = {
  m4a: {
    encoder: 'aac',
    container: 'ipod',
    bitsPerSecond: 96_000,
    sampleRate: 44_100,
    mediaType: 'audio/x-m4a',
    chapters: 'as chapters',
    picture: 'inside',
  },
  opus: {
    encoder: 'libopus',
    container: 'ogg',
    bitsPerSecond: 64_000,
    sampleRate: 48_000,
    mediaType: 'audio/ogg',
    chapters: 'as comments',
    picture: 'none',
  },
}
