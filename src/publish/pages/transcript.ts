import type { Knowledge } from '../../knowledge/index.ts'
import type { Cue, Speaker } from '../../speak/index.ts'
import type { Episode } from '../episode.ts'
import { clockTime } from '../times.ts'
import { type Source, sourceNumbering } from './sources.ts'

export interface TranscriptChapter {
  /** Of the element on the page, such as `part-3`; counted from 1. */
  readonly id: string
  readonly title: string
  /** Seconds. */
  readonly start: number
  /** Such as "2:05". */
  readonly time: string
  readonly blocks: readonly TranscriptBlock[]
}

/** A paragraph: the narrator's, or the review's own words. */
export interface TranscriptBlock {
  /** Of the element on the page, such as `p-12`; counted from 1 through the whole transcript. */
  readonly id: string
  /** Seconds. */
  readonly start: number
  readonly quotation: boolean
  readonly speaker: string
  readonly time: string
  readonly sentences: readonly TranscriptSentence[]
  /** What the block rests on, each once. */
  readonly sources: readonly Source[]
  /** Whether one of them has words of the review to show. */
  readonly quoted: boolean
  /** The same in a few words, for what shows before it is opened; empty where there is none. */
  readonly sourcesInShort: string
}

export interface TranscriptSentence {
  readonly text: string
  /** Seconds. */
  readonly start: number
  readonly end: number
  /** Its sources by number, each with the element that shows it. */
  readonly notes: readonly { readonly number: number; readonly target: string }[]
}

/** How a transcript names the voices. */
const SPEAKERS: Readonly<Record<Speaker, string>> = { narrator: 'Narrator', reader: 'The review’s own words' }

/** The words that are heard, by chapter and paragraph, each with where it comes from. */
export const transcriptOf = ({ approved, recording }: Episode, knowledge: Knowledge): readonly TranscriptChapter[] => {
  const sourceOf = sourceNumbering(approved.script.citations, approved.approval.publishedUrl, knowledge)
  let blocks = 0
  return recording.chapters.map(({ title, startSeconds }, index) => ({
    id: `part-${index + 1}`,
    title,
    start: startSeconds,
    time: clockTime(startSeconds),
    blocks: blocksOf(recording.cues.filter(({ chapter }) => chapter === index)).map((cues) => {
      blocks += 1
      return blockOf(cues, `p-${blocks}`, sourceOf)
    }),
  }))
}

/** Runs of sentences of one paragraph. */
const blocksOf = (cues: readonly Cue[]): readonly (readonly Cue[])[] => {
  const blocks: Cue[][] = []
  for (const cue of cues) {
    const last = blocks.at(-1)
    if (last?.[0] !== undefined && last[0].block === cue.block && last[0].speaker === cue.speaker) last.push(cue)
    else blocks.push([cue])
  }
  return blocks
}

const blockOf = (
  cues: readonly Cue[],
  id: string,
  sourceOf: (label: string) => Source | undefined,
): TranscriptBlock => {
  const speaker = cues[0]?.speaker ?? 'narrator'
  const sentences = cues.map((cue) => ({ cue, sources: sourcesOf(cue, sourceOf) }))
  const sources = [...new Set(sentences.flatMap((sentence) => sentence.sources))]
  const quoted = sources.some(({ quote }) => quote !== '')
  return {
    id,
    start: cues[0]?.startSeconds ?? 0,
    quotation: speaker === 'reader',
    speaker: SPEAKERS[speaker],
    time: clockTime(cues[0]?.startSeconds ?? 0),
    sentences: sentences.map(({ cue, sources: own }) => ({
      text: cue.text,
      start: cue.startSeconds,
      end: cue.endSeconds,
      notes: own.map(({ number }) => ({ number, target: quoted ? `${id}-source-${number}` : `${id}-sources` })),
    })),
    sources,
    quoted,
    sourcesInShort: inShort(sources),
  }
}

const sourcesOf = (cue: Cue, sourceOf: (label: string) => Source | undefined): readonly Source[] =>
  cue.citations.map(sourceOf).filter((source) => source !== undefined)

const inShort = (sources: readonly Source[]): string => {
  const places = [...new Set(sources.map(({ where }) => where))]
  const shown = places.slice(0, 2).join('; ')
  return places.length > 2 ? `${shown}; ${places.length - 2} more` : shown
}
