import type { Script } from '../draft/index.ts'
import type { Audience } from '../knowledge/index.ts'
import { audiencesOf, segmentsOf, sentencesOf, wordsOfEdition } from './editions.ts'

export interface EditionSize {
  readonly audience: Audience
  /** Spoken words: no headings, no footnotes. */
  readonly words: number
  /** Expected length, pauses included, to one decimal. */
  readonly minutes: number
}

/** The pace of the built-in narrator; briefings of the sector are read at 140 to 155 words a minute. */
const WORDS_PER_MINUTE = 145

/** Seconds of silence after a sentence, and what a paragraph's and a segment's end add to it; an estimate, the recording measures. */
const PAUSES = { sentence: 0.35, paragraph: 0.35, segment: 0.8 }

/** How long each edition of a script is: the one for everyone, and one for each audience that has a segment of its own. */
export const describeEditions = (script: Script): readonly EditionSize[] =>
  audiencesOf(script).map((audience) => {
    const words = wordsOfEdition(script, audience)
    const minutes = words / WORDS_PER_MINUTE + pauseSeconds(script, audience) / 60
    return { audience, words, minutes: Math.round(minutes * 10) / 10 }
  })

const pauseSeconds = (script: Script, audience: Audience): number => {
  const segments = segmentsOf(script, audience)
  const paragraphs = segments.reduce((sum, { blocks }) => sum + blocks.length, 0)
  return (
    sentencesOf(segments).length * PAUSES.sentence + paragraphs * PAUSES.paragraph + segments.length * PAUSES.segment
  )
}
