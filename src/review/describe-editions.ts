import type { Block, Script } from '../draft/index.ts'
import type { Audience } from '../knowledge/index.ts'
import { audiencesOf, segmentsOf, wordsOfEdition } from './editions.ts'

export interface EditionSize {
  readonly audience: Audience
  /** Spoken words: no headings, no footnotes. */
  readonly words: number
  /** Expected length, pauses included, to one decimal. */
  readonly minutes: number
}

/** The pace of the built-in voices between the pauses, measured; with the pauses a briefing comes to about 145 words a minute. */
const WORDS_PER_MINUTE = 160

/** Seconds of silence that the built-in voices keep; an estimate all the same, the recording measures. */
const PAUSES = { sentence: 0.4, paragraph: 0.75, voiceChange: 0.6, segment: 1.4, end: 1 }

/** How long each edition of a script is: the one for everyone, and one for each audience that has a segment of its own. */
export const describeEditions = (script: Script): readonly EditionSize[] =>
  audiencesOf(script).map((audience) => {
    const words = wordsOfEdition(script, audience)
    const minutes = words / WORDS_PER_MINUTE + pauseSeconds(script, audience) / 60
    return { audience, words, minutes: Math.round(minutes * 10) / 10 }
  })

const pauseSeconds = (script: Script, audience: Audience): number => {
  const segments = segmentsOf(script, audience)
  const within = segments.reduce((sum, { blocks }) => sum + pausesBetween(blocks), 0)
  return within + Math.max(0, segments.length - 1) * PAUSES.segment + PAUSES.end
}

const pausesBetween = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block, index) => {
    const before = blocks[index - 1]
    const pause = before === undefined ? 0 : before.kind === block.kind ? PAUSES.paragraph : PAUSES.voiceChange
    return sum + pause + Math.max(0, block.sentences.length - 1) * PAUSES.sentence
  }, 0)
